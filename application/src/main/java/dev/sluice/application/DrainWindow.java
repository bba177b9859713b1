package dev.sluice.application;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of the day at which the drain may purge, from {@code from} until just before {@code to} in a time zone, past
 * midnight if {@code to} is the earlier one.
 */
public record DrainWindow(LocalTime from, LocalTime to, ZoneId zone) {
    public DrainWindow {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a window that begins when it ends is either none or all day");
        }
    }

    /** Whether it is open at this moment. */
    public boolean isOpen(Instant at) {
        var time = LocalTime.ofInstant(at, zone);
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}
