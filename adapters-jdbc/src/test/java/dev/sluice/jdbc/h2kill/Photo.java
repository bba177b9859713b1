package dev.sluice.jdbc.h2kill;

import java.time.LocalDateTime;
import java.util.UUID;

/** An asset whose every column follows from its id, so that a row with the wrong content is found out. */
record Photo(UUID id) {
    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);

    String sha256() {
        return id.toString().replace("-", "").repeat(2);
    }

    long bytes() {
        return id.getLeastSignificantBits() & 0xF_FFFF;
    }

    LocalDateTime capturedAt() {
        return EPOCH.plusSeconds(id.getLeastSignificantBits() >>> 8 & 0xFF_FFFF);
    }

    String name() {
        return "IMG_" + (id.getLeastSignificantBits() & 0xFFFF) + ".JPG";
    }
}
