package dev.sluice.application.port;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How long the periods are by which assets are counted; they are cut on the wall clock. */
public enum Period {
    DAY,
    /** From Monday on. */
    WEEK,
    MONTH,
    YEAR;

    /** The first moment of the period that a time lies in. */
    public LocalDateTime startOf(LocalDateTime time) {
        var day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first moment of the period behind the one that begins here. */
    public LocalDateTime endOf(LocalDateTime start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }
}
