package dev.sluice.bootstrap;

import dev.sluice.application.DrainWindow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** Reads texts that operators give; what cannot be read is an {@link IllegalArgumentException}. */
final class Values {
    private Values() {}

    /** A whole number in a range. */
    static Function<String, Integer> whole(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most);
            return number;
        };
    }

    /** A whole number of any size, from a least one on. */
    static Function<String, Long> large(long least) {
        return text -> {
            long number = Long.parseLong(text);
            require(number >= least);
            return number;
        };
    }

    /** A duration of ISO 8601 in a range. */
    static Function<String, Duration> duration(Duration least, Duration most) {
        return text -> {
            var duration = iso(text);
            require(duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
            return duration;
        };
    }

    /** A number above 0. */
    static double positive(String text) {
        double number = new BigDecimal(text).doubleValue();
        require(number > 0 && number <= Double.MAX_VALUE);
        return number;
    }

    /** A part of something, above 0 and up to 1. */
    static double share(String text) {
        double part = positive(text);
        require(part <= 1);
        return part;
    }

    /** Hours of a day, from and to, in UTC or in the time zone that is named behind a blank. */
    static DrainWindow hours(String text) {
        int blank = text.indexOf(' ');
        var hours = blank < 0 ? text : text.substring(0, blank);
        int dash = hours.indexOf('-');
        require(dash > 0);
        try {
            return new DrainWindow(
                    LocalTime.parse(hours.substring(0, dash)),
                    LocalTime.parse(hours.substring(dash + 1)),
                    blank < 0 ? ZoneOffset.UTC : ZoneId.of(text.substring(blank + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** One of the two words. */
    static boolean truth(String text) {
        require(text.equals("true") || text.equals("false"));
        return text.equals("true");
    }

    static String filled(String text) {
        require(!text.isBlank());
        return text;
    }

    /** The name of a folder, made absolute; without the semicolon, at which the address of a database would end. */
    static Path path(String text) {
        require(text.indexOf(';') < 0);
        return Path.of(filled(text)).toAbsolutePath().normalize();
    }

    /** The name of a file, made absolute. */
    static Path file(String text) {
        return Path.of(filled(text)).toAbsolutePath().normalize();
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("out of range");
        }
    }
}
