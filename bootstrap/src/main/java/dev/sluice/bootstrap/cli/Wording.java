package dev.sluice.bootstrap.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, sizes and times as people like to read them, and texts of others made harmless for a terminal. */
final class Wording {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};
    private static final double STEP = 1000;

    private Wording() {}

    /** Without line breaks and other control characters, which could move the cursor or pass for other lines. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    /** With a comma between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of things, the name of which gets an s in the plural. */
    static String count(long number, String thing) {
        return count(number, thing, thing + "s");
    }

    /** A number of things, with the name of one and the name of several. */
    static String count(long number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }

    /** Bytes in powers of 1000, such as 347.5 kB. */
    static String size(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double value = bytes / STEP;
        int unit = 0;
        // What would be rounded to 1000.0 is one of the next unit.
        while (value >= STEP - 0.05) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** Down to the minute, in UTC. */
    static String time(Instant instant) {
        return MINUTES.format(instant);
    }

    /** The two largest units of a duration, such as 89 d 23 h. */
    static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : Math.max(0, duration.toSeconds()) + " s";
    }
}
