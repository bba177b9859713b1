package dev.sluice.application.port;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * The place of an entry in the audit log: its time, and what tells entries of the same time apart.
 *
 * @param source the library, or {@link #ADMINISTRATION} for what is about none
 */
public record AuditPosition(Instant at, UUID source, long number) implements Comparable<AuditPosition> {
    /** The source of entries that are about no library. */
    public static final UUID ADMINISTRATION = new UUID(0, 0);

    private static final Comparator<UUID> AS_BYTES = Comparator.<UUID, Long>comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);
    private static final Comparator<AuditPosition> OLDEST_FIRST = Comparator.comparing(AuditPosition::at)
            .thenComparing(AuditPosition::source, AS_BYTES)
            .thenComparingLong(AuditPosition::number);

    @Override
    public int compareTo(AuditPosition other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
