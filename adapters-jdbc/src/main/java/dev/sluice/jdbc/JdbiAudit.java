package dev.sluice.jdbc;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditLog;
import dev.sluice.application.port.AuditPage;
import dev.sluice.application.port.AuditPosition;
import dev.sluice.domain.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables {@code event} and {@code admin_event}, read as one log by their indexes on time. */
record JdbiAudit(Session session, DatabaseClock clock) implements AuditLog {
    /** Behind all that can be stored. */
    private static final AuditPosition END =
            new AuditPosition(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1), Long.MAX_VALUE);

    private static final String OF_LIBRARIES = """
            select at, library_id, number, user_id, type, actor_user, actor_key, request_id, assets, bytes,
                cast(null as varchar) as subject, reason as detail
            from event where %s
            order by at desc, library_id desc, number desc limit :limit""";

    private static final String OF_ADMINISTRATION = """
            select at, cast(:administration as uuid) as library_id, number, cast(null as uuid) as user_id, kind as type,
                actor_user, actor_key, request_id, cast(null as bigint) as assets, cast(null as bigint) as bytes,
                subject, detail
            from admin_event
            where at <= :at and (at, cast(:administration as uuid), number) < (:at, :source, :number)
            order by at desc, number desc limit :limit""";

    @Override
    public void record(AdminEvent event, @Nullable Actor by) {
        int unused = session.write(handle -> {
            try (var insert = handle.createUpdate("""
                    insert into admin_event (at, kind, actor_user, actor_key, request_id, subject, detail)
                    values (:at, :kind, :actor_user, :actor_key, :request, :subject, :detail)
                    """)) {
                ActorColumns.bind(insert, by);
                return insert.bind("at", clock.read(handle))
                        .bind("kind", event.kind().word())
                        .bind("subject", event.subject())
                        .bind("detail", event.detail() == null ? null : Reasons.shorten(event.detail()))
                        .execute();
            }
        });
    }

    @Override
    public List<AuditEntry> page(AuditPage page) {
        return session.read(handle -> page.library() == null ? all(handle, page) : ofLibrary(handle, page));
    }

    /** Each table gives as many as are wanted; together at most twice that are sorted. */
    private static List<AuditEntry> all(Handle handle, AuditPage page) {
        var libraries = OF_LIBRARIES.formatted("at <= :at and (at, library_id, number) < (:at, :source, :number)");
        var before = page.before() == null ? END : page.before();
        return handle.createQuery("""
                        select * from ((%s) union all (%s)) as entry
                        order by at desc, library_id desc, number desc limit :limit
                        """.formatted(libraries, OF_ADMINISTRATION))
                .bind("administration", AuditPosition.ADMINISTRATION)
                .bind("at", before.at())
                .bind("source", before.source())
                .bind("number", before.number())
                .bind("limit", page.limit())
                .map((row, context) -> AuditRows.entry(row))
                .list();
    }

    /** In the order of its history, which the primary key has. */
    private static List<AuditEntry> ofLibrary(Handle handle, AuditPage page) {
        var library = Objects.requireNonNull(page.library()).value();
        long before = page.before() == null ? END.number() : page.before().number();
        return handle.createQuery("""
                        select at, library_id, number, user_id, type, actor_user, actor_key, request_id, assets, bytes,
                            cast(null as varchar) as subject, reason as detail
                        from event where library_id = :library and number < :number
                        order by number desc limit :limit
                        """)
                .bind("library", library)
                .bind("number", before)
                .bind("limit", page.limit())
                .map((row, context) -> AuditRows.entry(row))
                .list();
    }

    @Override
    public int trim(Instant before, int limit) {
        return session.write(handle -> HistoryTrim.trim(handle, before, limit));
    }
}
