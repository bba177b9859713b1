package dev.sluice.jdbc;

import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;

/** The table {@code event}, read together with the receipts it refers to. */
record JdbiEvents(Session session) implements EventLog {
    @Override
    public List<RecordedEvent> after(Scope scope, LibraryId library, long number, int limit) {
        if (!scope.covers(library)) {
            return List.of();
        }
        return session.read(handle -> handle.createQuery("""
                        select e.library_id, e.number, e.at, e.type, e.asset_ids, e.purge_after, e.reason,
                            e.first_purge_at, e.latest_purge_at, e.purged_assets, e.purged_bytes, %s
                        from event e left join receipt r on r.library_id = e.library_id and r.number = e.number
                        where e.library_id = :library and e.user_id = :owner and e.number > :number
                        order by e.number limit :limit
                        """.formatted(ReceiptRows.columns("receipt_")))
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> new RecordedEvent(row.getLong("number"), EventRows.event(row)))
                .list());
    }
}
