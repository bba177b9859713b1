package dev.sluice.jdbc;

import dev.sluice.application.port.Brakes;
import dev.sluice.application.port.GivenUp;
import dev.sluice.domain.Brake;
import dev.sluice.domain.Library;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code brake}, and the events that are counted, along an index that has nothing but these. */
record JdbiBrakes(Session session, Dialect dialect, SeenLibraries seen) implements Brakes {
    /** Of the events {@code e}, as in the index's condition. */
    private static final String COUNTED =
            "e.type in ('library_trashed', 'asset_trashed', 'library_expedited', 'library_trash_emptied')";

    private static final String SUMS = """
            coalesce(sum(e.assets) filter (where e.type in ('library_trashed', 'asset_trashed')), 0) as trashed,
            coalesce(sum(e.assets) filter (where e.type in ('library_expedited', 'library_trash_emptied')), 0)
                as expedited""";

    /** When something of the library {@code l} was last given up, as the domain has it. */
    private static final String LATEST = """
            greatest(l.trash_emptied_at, l.trash_latest_at, coalesce(l.trashed_at, l.trash_emptied_at),
                case when l.purge_after < l.promised_purge_after then l.purge_after else l.trash_emptied_at end)""";

    /** When an operator last decided about somebody. */
    private static final String DECISIONS =
            "(select user_id, max(decided_at) as decided_at from brake group by user_id)";

    @Override
    public List<GivenUp> givenUp(Instant after, long least) {
        return session.read(handle -> handle.createQuery("""
                        select g.*, d.decided_at,
                            (select coalesce(sum(asset_count), 0) from library l where l.user_id = g.user_id) as stored
                        from (
                            select e.user_id, %s from event e left join %s d on d.user_id = e.user_id
                            where %s and e.at > :after and (d.decided_at is null or e.at > d.decided_at)
                            group by e.user_id
                        ) g left join %s d on d.user_id = g.user_id
                        where g.trashed >= :least or g.expedited >= :least
                        """.formatted(SUMS, DECISIONS, COUNTED, DECISIONS))
                .bind("after", after)
                .bind("least", least)
                .map((row, context) -> givenUp(row, new UserId(Columns.uuid(row, "user_id")), after))
                .list());
    }

    @Override
    public GivenUp givenUpByAll(Instant after) {
        return session.read(handle -> handle.createQuery("""
                        select %s, (select max(decided_at) from brake where user_id is null) as decided_at,
                            (select coalesce(sum(asset_count), 0) from library) as stored
                        from event e
                        where %s and e.at > :after and not exists (
                            select 1 from brake b where b.user_id is null and b.decided_at >= e.at)
                        """.formatted(SUMS, COUNTED))
                .bind("after", after)
                .map((row, context) -> givenUp(row, null, after))
                .one());
    }

    @Override
    public List<Brake> list(int limit) {
        return session.read(handle -> handle.createQuery("""
                        select * from brake where released_at is null order by tripped_at desc, id limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> brake(row))
                .list());
    }

    @Override
    public Optional<Brake> lock(UUID id) {
        return session.transaction()
                .createQuery("select * from brake where id = :id and released_at is null " + dialect.lockingRow())
                .bind("id", id)
                .map((row, context) -> brake(row))
                .findOne();
    }

    @Override
    public void save(Brake brake) {
        if (decide(brake) == 0) {
            insert(brake);
        }
    }

    private int decide(Brake brake) {
        try (var update = session.transaction().createUpdate("""
                update brake set kept_at = :kept_at, released_at = :released_at, decided_at = :decided_at where id = :id
                """)) {
            return bind(update, brake).execute();
        }
    }

    private void insert(Brake brake) {
        var user = brake.user();
        try (var insert = session.transaction().createUpdate("""
                insert into brake (id, user_id, since, tripped_at, assets, kept_at, released_at, decided_at)
                values (:id, :user, :since, :tripped_at, :assets, :kept_at, :released_at, :decided_at)
                """)) {
            int unused = bind(insert, brake)
                    .bindByType("user", user == null ? null : user.value(), UUID.class)
                    .bind("since", brake.since())
                    .bind("tripped_at", brake.trippedAt())
                    .bind("assets", brake.assets())
                    .execute();
        }
    }

    private static Update bind(Update update, Brake brake) {
        var released = brake.releasedAt();
        LibraryRows.instant(update, "kept_at", brake.keptAt());
        LibraryRows.instant(update, "released_at", released);
        LibraryRows.instant(update, "decided_at", released != null ? released : brake.keptAt());
        return update.bind("id", brake.id());
    }

    @Override
    public void forget(Instant before) {
        int unused = session.write(handle -> handle.createUpdate("delete from brake where released_at < :before")
                .bind("before", before)
                .execute());
    }

    @Override
    public List<Library> toBrake(int limit) {
        return libraries("""
                not l.braked and exists (
                    select 1 from brake b
                    where b.released_at is null and (b.user_id is null or b.user_id = l.user_id) and b.since < %s
                        and (b.kept_at is null or b.kept_at >= %s))
                """.formatted(LATEST, LATEST), limit);
    }

    @Override
    public List<Library> toRelease(int limit) {
        return libraries("""
                l.braked and not exists (
                    select 1 from brake b
                    where b.released_at is null and (b.user_id is null or b.user_id = l.user_id))
                """, limit);
    }

    private List<Library> libraries(String condition, int limit) {
        return session.read(handle -> handle.createQuery(
                        "select %s from library l where %s limit :limit".formatted(seen.columns(), condition))
                .bind("limit", limit)
                .map(seen)
                .list());
    }

    @Override
    public Optional<Instant> checkedUntil() {
        return session.read(handle -> handle.createQuery("""
                        select brake_checked_at from drain_control where brake_checked_at is not null
                        """)
                .map((row, context) -> Columns.instant(row, "brake_checked_at"))
                .findOne());
    }

    @Override
    public void checked(@Nullable Instant until) {
        int unused = session.write(handle -> {
            try (var update = handle.createUpdate("update drain_control set brake_checked_at = :until where id = 1")) {
                LibraryRows.instant(update, "until", until);
                return update.execute();
            }
        });
    }

    private static GivenUp givenUp(ResultSet row, @Nullable UserId user, Instant after) throws SQLException {
        var decided = Columns.instantOrNull(row, "decided_at");
        return new GivenUp(
                user,
                decided != null && decided.isAfter(after) ? decided : after,
                row.getLong("trashed"),
                row.getLong("expedited"),
                row.getLong("stored"));
    }

    private static Brake brake(ResultSet row) throws SQLException {
        var user = Columns.uuidOrNull(row, "user_id");
        return new Brake(
                Columns.uuid(row, "id"),
                user == null ? null : new UserId(user),
                Columns.instant(row, "since"),
                Columns.instant(row, "tripped_at"),
                row.getLong("assets"),
                Columns.instantOrNull(row, "kept_at"),
                Columns.instantOrNull(row, "released_at"));
    }
}
