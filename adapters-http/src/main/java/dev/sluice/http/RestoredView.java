package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.sluice.application.RestoredLibrary;
import dev.sluice.domain.Receipt;
import org.jspecify.annotations.Nullable;

/** A library after its restore, and beside its fields what came back; null if it was live already. */
record RestoredView(
        @JsonUnwrapped LibraryView library, @Nullable ReturnedView restored) {

    /** What came back, and what the drain had purged before. */
    record ReturnedView(long assets, long bytes, long purgedAssets, long purgedBytes) {
        static ReturnedView of(Receipt receipt) {
            var returned = receipt.returned();
            return new ReturnedView(returned.assets(), returned.bytes(), receipt.lostAssets(), receipt.lostBytes());
        }
    }

    static RestoredView of(RestoredLibrary restored) {
        var receipt = restored.receipt();
        return new RestoredView(LibraryView.of(restored.library()), receipt == null ? null : ReturnedView.of(receipt));
    }
}
