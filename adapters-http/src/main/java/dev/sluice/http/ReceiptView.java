package dev.sluice.http;

import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one restore brought back, who did it and when, and what was purged before, from when to when. */
record ReceiptView(
        String libraryId,
        Instant restoredAt,
        String userId,
        @Nullable String apiKeyId,
        long assets,
        long bytes,
        long purgedAssets,
        long purgedBytes,
        @Nullable Instant firstPurgedAt,
        @Nullable Instant lastPurgedAt) {

    static ReceiptView of(Receipt receipt) {
        var lost = receipt.lost();
        return new ReceiptView(
                receipt.library().toString(),
                receipt.at(),
                receipt.by().user().toString(),
                text(receipt.by().key()),
                receipt.returned().assets(),
                receipt.returned().bytes(),
                receipt.lostAssets(),
                receipt.lostBytes(),
                lost == null ? null : lost.first(),
                lost == null ? null : lost.latest());
    }

    private static @Nullable String text(@Nullable ApiKeyId key) {
        return key == null ? null : key.toString();
    }
}
