package dev.sluice.application.port;

import java.time.LocalDateTime;

/** How long the periods are by which assets are counted; they are cut on the wall clock. */
public enum Period {
    DAY,
    /** From Monday on. */
    WEEK,
    MONTH,
    YEAR;

    /** The first moment of the period that a time lies in. */
    public LocalDateTime startOf(LocalDateTime time) {
        var day = time.toLocalDate().atStartOfDay();
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1);
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
