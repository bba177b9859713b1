package dev.sluice.http;

import dev.sluice.application.port.AuditEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, to what, and how much it was about. */
record AuditView(
        Instant at,
        String action,
        @Nullable String userId,
        @Nullable String apiKeyId,
        @Nullable String requestId,
        @Nullable String ownerId,
        @Nullable String libraryId,
        @Nullable String subject,
        @Nullable Long assets,
        @Nullable Long bytes,
        @Nullable String detail) {

    /** One page, and where the next one begins; null if this was the last. */
    record PageView(
            List<AuditView> data, boolean hasMore, @Nullable String nextCursor) {
        /** At most {@code limit} of the entries that were found; one more tells of another page. */
        static PageView of(List<AuditEntry> found, int limit) {
            boolean more = found.size() > limit;
            var page = more ? found.subList(0, limit) : found;
            var next = more ? AuditCursor.of(page.get(limit - 1).position()) : null;
            return new PageView(page.stream().map(AuditView::of).toList(), more, next);
        }
    }

    private static AuditView of(AuditEntry entry) {
        var by = entry.by();
        var counts = entry.counts();
        return new AuditView(
                entry.position().at(),
                entry.what(),
                by == null ? null : by.user().toString(),
                by == null ? null : text(by.key()),
                by == null ? null : text(by.request()),
                text(entry.owner()),
                text(entry.library()),
                entry.subject(),
                counts == null ? null : counts.assets(),
                counts == null ? null : counts.bytes(),
                entry.detail());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
