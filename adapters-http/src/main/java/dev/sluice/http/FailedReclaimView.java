package dev.sluice.http;

import dev.sluice.application.port.FailedReclaim;
import java.time.Instant;
import java.util.List;

/** Bytes that could not be deleted, and why. */
record FailedReclaimView(String id, int assets, int attempts, Instant since, Instant retryAt, String lastError) {

    /** The oldest, and whether there are more. */
    record PageView(List<FailedReclaimView> data, boolean hasMore) {
        static PageView of(List<FailedReclaim> found, int limit) {
            return new PageView(
                    found.stream().limit(limit).map(FailedReclaimView::of).toList(), found.size() > limit);
        }
    }

    private static FailedReclaimView of(FailedReclaim failed) {
        return new FailedReclaimView(
                failed.id().toString(),
                failed.assets(),
                failed.attempts(),
                failed.since(),
                failed.retryAt(),
                failed.reason());
    }
}
