package dev.sluice.application.memory;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditLog;
import dev.sluice.application.port.AuditPage;
import dev.sluice.application.port.AuditPosition;
import dev.sluice.domain.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, in memory. */
final class InMemoryAudit implements AuditLog {
    private final Session session;

    InMemoryAudit(Session session) {
        this.session = session;
    }

    @Override
    public void record(AdminEvent event, @Nullable Actor by) {
        var now = session.now();
        session.change(state -> {
            long number = 1 + state.audit.values().count();
            var position = new AuditPosition(now, AuditPosition.ADMINISTRATION, number);
            var author = by == null ? null : by.author();
            state.audit.put(
                    position,
                    new AuditEntry(
                            position, author, event.kind().word(), null, null, event.subject(), null, event.detail()));
        });
    }

    @Override
    public List<AuditEntry> page(AuditPage page) {
        var before = page.before();
        return session.read(state -> state.audit
                .values()
                .filter(entry -> page.library() == null || page.library().equals(entry.library()))
                .filter(entry -> before == null || entry.position().compareTo(before) < 0)
                .sorted(Comparator.comparing(AuditEntry::position).reversed())
                .limit(page.limit())
                .toList());
    }

    @Override
    public int trim(Instant before, int limit) {
        return session.write(state -> {
            if (state.trimmedBefore == null || state.trimmedBefore.isBefore(before)) {
                state.trimmedBefore = before;
            }
            var old = state.audit
                    .values()
                    .takeWhile(entry -> entry.position().at().isBefore(before))
                    .limit(limit)
                    .toList();
            for (var entry : old) {
                state.audit.remove(entry.position());
                if (entry.library() != null) {
                    forget(
                            state,
                            new LibraryKey<>(entry.library(), entry.position().number()));
                }
            }
            return old.size();
        });
    }

    private static void forget(State state, LibraryKey<Long> event) {
        long place =
                state.events.find(event).map(found -> found.position().order()).orElse(0L);
        state.latestForgotten = Math.max(state.latestForgotten, place);
        state.events.remove(event);
    }
}
