package dev.sluice.jdbc;

import dev.sluice.application.port.BrokenHistory;
import dev.sluice.application.port.Inspection;
import dev.sluice.application.port.Miscount;
import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.Reclaim;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All tables, page by page along their primary keys. Counters and histories are each compared in one statement. */
record JdbiInspection(Session session) implements Inspection {
    /** Below all ids of version 7, so that a first page needs no statement of its own. */
    private static final UUID LOWEST = new UUID(0, 0);

    /** Sums over assets of the table {@code a}, whose library is {@code m}. */
    private static final String SUMS = """
            count(*) as assets, coalesce(sum(a.bytes), 0) as bytes, count(a.trashed_at) as trashed,
            coalesce(sum(a.bytes) filter (where a.trashed_at is not null), 0) as trashed_bytes,
            count(*) filter (where a.trashed_at <= m.trash_emptied_at) as condemned,
            coalesce(sum(a.bytes) filter (where a.trashed_at <= m.trash_emptied_at), 0) as condemned_bytes,
            count(a.held_since) filter (where a.trashed_at is null or a.trashed_at > m.trash_emptied_at) as held,
            count(a.held_since) filter (where a.trashed_at > m.trash_emptied_at) as held_trashed""";

    private static final String OWNED = "id, library_id, bytes, sha256, " + PictureColumns.LISTED;

    @Override
    public List<OwnedObject> assets(@Nullable AssetId after, int limit) {
        return session.read(handle -> handle.createQuery("""
                        select %s from asset where id > :after order by id limit :limit
                        """.formatted(OWNED))
                .bind("after", after == null ? LOWEST : after.value())
                .bind("limit", limit)
                .map((row, context) -> owned(row))
                .list());
    }

    @Override
    public List<OwnedObject> find(List<AssetId> ids) {
        var sql = Stream.concat(Stream.of("id"), PictureColumns.NAMES.stream())
                .map(column -> "select %s from asset where %s = any(:ids)".formatted(OWNED, column))
                .collect(Collectors.joining(" union "));
        return session.read(handle -> handle.createQuery(sql)
                .bindByType("ids", Columns.uuids(ids), UUID[].class)
                .map((row, context) -> owned(row))
                .list());
    }

    @Override
    public List<Reclaim> notes(@Nullable UUID after, int limit) {
        return session.read(handle -> handle.createQuery("""
                        select id, asset_ids, attempts from object_reclaim where id > :after order by id limit :limit
                        """)
                .bind("after", after == null ? LOWEST : after)
                .bind("limit", limit)
                .map((row, context) -> note(row))
                .list());
    }

    @Override
    public Optional<Reclaim> note(UUID id) {
        return session.read(
                handle -> handle.createQuery("select id, asset_ids, attempts from object_reclaim where id = :id")
                        .bind("id", id)
                        .map((row, context) -> note(row))
                        .findOne());
    }

    @Override
    public List<Miscount> miscounts(@Nullable LibraryId after, int limit) {
        return session.read(handle -> handle.createQuery("""
                        select l.id, l.user_id, l.asset_count, l.trashed_asset_count, l.storage_used_bytes,
                            l.trashed_bytes as told_trashed_bytes, l.condemned_assets, l.held_assets, l.held_trashed_assets,
                            coalesce(s.assets, 0) as assets, coalesce(s.bytes, 0) as bytes,
                            coalesce(s.trashed, 0) as trashed, coalesce(s.trashed_bytes, 0) as trashed_bytes,
                            coalesce(s.condemned, 0) as condemned, coalesce(s.condemned_bytes, 0) as condemned_bytes,
                            coalesce(s.held, 0) as held, coalesce(s.held_trashed, 0) as held_trashed
                        from library l left join (
                            select a.library_id, %s
                            from asset a join library m on m.id = a.library_id group by a.library_id
                        ) s on s.library_id = l.id
                        where l.id > :after and (
                            l.asset_count <> coalesce(s.assets - s.condemned, 0)
                            or l.trashed_asset_count <> coalesce(s.trashed - s.condemned, 0)
                            or l.storage_used_bytes <> coalesce(s.bytes - s.condemned_bytes, 0)
                            or l.trashed_bytes <> coalesce(s.trashed_bytes - s.condemned_bytes, 0)
                            or l.condemned_assets <> coalesce(s.condemned, 0)
                            or l.held_assets <> coalesce(s.held, 0)
                            or l.held_trashed_assets <> coalesce(s.held_trashed, 0))
                        order by l.id limit :limit
                        """.formatted(SUMS))
                .bind("after", after == null ? LOWEST : after.value())
                .bind("limit", limit)
                .map((row, context) -> new Miscount(
                        new LibraryId(Columns.uuid(row, "id")),
                        new UserId(Columns.uuid(row, "user_id")),
                        new LibraryContents(
                                row.getLong("asset_count"),
                                row.getLong("trashed_asset_count"),
                                row.getLong("storage_used_bytes"),
                                row.getLong("told_trashed_bytes"),
                                row.getLong("condemned_assets"),
                                row.getLong("held_assets"),
                                row.getLong("held_trashed_assets")),
                        ContentsColumns.contents(row, row.getLong("assets"))))
                .list());
    }

    @Override
    public LibraryContents count(LibraryId library) {
        return session.read(handle -> handle.createQuery("""
                        select %s from asset a join library m on m.id = a.library_id where a.library_id = :library
                        """.formatted(SUMS))
                .bind("library", library.value())
                .map((row, context) -> ContentsColumns.contents(row, row.getLong("assets")))
                .one());
    }

    @Override
    public List<BrokenHistory> brokenHistories(@Nullable LibraryId after, int limit) {
        return session.read(handle -> handle.createQuery("""
                        select * from (
                            select h.library_id, h.events, h.first_number, h.last_number,
                                coalesce(l.last_event, h.last_number) as told,
                                (select trimmed_before from history_trim) is not null as may_be_short
                            from (
                                select library_id, count(*) as events, min(number) as first_number,
                                    max(number) as last_number
                                from event group by library_id
                            ) h left join library l on l.id = h.library_id
                            union all
                            select l.id, 0, 0, 0, l.last_event, false from library l
                            where not exists (select 1 from event e where e.library_id = l.id)
                                and l.updated_at >= coalesce((select trimmed_before from history_trim), l.updated_at)
                        ) history
                        where library_id > :after
                            and (events = 0 or last_number <> told or events <> last_number - first_number + 1
                                or (first_number <> 1 and not may_be_short))
                        order by library_id limit :limit
                        """)
                .bind("after", after == null ? LOWEST : after.value())
                .bind("limit", limit)
                .map((row, context) -> new BrokenHistory(
                        new LibraryId(Columns.uuid(row, "library_id")),
                        row.getLong("events"),
                        row.getLong("first_number"),
                        row.getLong("last_number"),
                        row.getLong("told")))
                .list());
    }

    private static OwnedObject owned(ResultSet row) throws SQLException {
        return new OwnedObject(
                new AssetId(Columns.uuid(row, "id")),
                new LibraryId(Columns.uuid(row, "library_id")),
                row.getLong("bytes"),
                Sha256.of(Objects.requireNonNull(row.getBytes("sha256"))),
                PictureColumns.pictures(row));
    }

    private static Reclaim note(ResultSet row) throws SQLException {
        return new Reclaim(Columns.uuid(row, "id"), Columns.assetIds(row, "asset_ids"), row.getInt("attempts"));
    }
}
