package dev.sluice.application.port;

import java.time.LocalDateTime;

/**
 * How many assets were captured in a period.
 *
 * @param start its first moment by the wall clock
 * @param assets how many, at least one
 */
public record PeriodCount(LocalDateTime start, long assets) {}
