package dev.sluice.http;

import dev.sluice.domain.Brake;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A brake: for whom, why and since when. */
record BrakeView(
        String id,
        @Nullable String userId,
        Instant since,
        Instant trippedAt,
        long assets,
        @Nullable Instant keptAt,
        @Nullable Instant releasedAt) {

    static BrakeView of(Brake brake) {
        var user = brake.user();
        return new BrakeView(
                brake.id().toString(),
                user == null ? null : user.toString(),
                brake.since(),
                brake.trippedAt(),
                brake.assets(),
                brake.keptAt(),
                brake.releasedAt());
    }
}
