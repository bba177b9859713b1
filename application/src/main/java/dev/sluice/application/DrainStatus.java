package dev.sluice.application;

import dev.sluice.application.port.CaptureSpan;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.PurgeProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How far the purge of a library is.
 *
 * @param span when the assets that are left were captured, null if there are none
 * @param at when this was so
 */
public record DrainStatus(Library library, @Nullable CaptureSpan span, Instant at) {
    /** What is purged already, if anything is. */
    public Optional<PurgeProgress> progress() {
        return library.state() instanceof Draining draining ? Optional.of(draining.progress()) : Optional.empty();
    }

    /** Assets purged in a second, on average since the first batch; empty before there are two. */
    public OptionalDouble assetsPerSecond() {
        return progress()
                .filter(progress -> progress.latest().isAfter(progress.first()))
                .map(progress -> OptionalDouble.of(progress.assets()
                        * 1e9
                        / Duration.between(progress.first(), progress.latest()).toNanos()))
                .orElseGet(OptionalDouble::empty);
    }

    /** When the last asset would be purged at that rate; empty while there is none, or the library is held. */
    public Optional<Instant> estimatedEnd() {
        var rate = assetsPerSecond();
        return rate.isEmpty() || library.isHeld() || library.braked()
                ? Optional.empty()
                : Optional.of(at.plusMillis((long) (library.contents().assets() * 1e3 / rate.getAsDouble())));
    }
}
