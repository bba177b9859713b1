package dev.sluice.http;

import dev.sluice.application.port.AuditPosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** A place in the audit log as clients see it: a text that means nothing to them. */
final class AuditCursor {
    private static final int PARTS = 3;

    /** The end of the year 9999, in microseconds. */
    private static final long LATEST = 253_402_300_799_000_000L;

    private AuditCursor() {}

    static String of(AuditPosition position) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, position.at());
        var text = micros + "/" + position.source() + "/" + position.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is none of ours
     */
    static AuditPosition parse(String cursor) {
        var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("the cursor should be one that this server gave");
        }
        long micros = Long.parseLong(parts[0]);
        if (micros < 0 || micros > LATEST) {
            throw new IllegalArgumentException("the cursor should be one that this server gave");
        }
        var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return new AuditPosition(at, UUID.fromString(parts[1]), Long.parseLong(parts[2]));
    }
}
