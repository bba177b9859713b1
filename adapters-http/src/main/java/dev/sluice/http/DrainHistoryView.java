package dev.sluice.http;

import dev.sluice.application.ReadDrainHistory;
import dev.sluice.application.port.DrainSample;
import java.time.Instant;
import java.util.List;

/** What the drain of all nodes did lately. */
record DrainHistoryView(Instant at, long stepSeconds, List<SpanView> data) {
    /** What was purged in a span of time, and what there was to do. */
    record SpanView(Instant at, long purgedAssets, long purgedBytes, long dueAssets, long reclaimAssets) {
        static SpanView of(DrainSample sample) {
            return new SpanView(
                    sample.at(), sample.assets(), sample.bytes(), sample.dueAssets(), sample.reclaimAssets());
        }
    }

    static DrainHistoryView of(ReadDrainHistory.Answer history) {
        return new DrainHistoryView(
                history.at(),
                history.step().toSeconds(),
                history.samples().stream().map(SpanView::of).toList());
    }
}
