package dev.sluice.http;

import dev.sluice.domain.CaptureTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Times as they are on the wire: ISO 8601, without a fraction of a second or with exactly six digits of it. */
final class Times {
    /** How long the text of a time is where the JDK shortens it; no pattern is as fast. */
    private static final int TO_THE_MINUTE = 6; // T12:00

    private static final int TO_THE_MILLISECOND = 13; // T12:00:00.000

    private static final DateTimeFormatter READING = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** An instant, in UTC. */
    static String format(Instant instant) {
        return format(instant.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "Z";
    }

    /** A wall clock time. */
    static String format(LocalDateTime local) {
        var text = local.truncatedTo(ChronoUnit.MICROS).toString();
        return switch (text.length() - text.indexOf('T')) {
            case TO_THE_MINUTE -> text + ":00";
            case TO_THE_MILLISECOND -> text + "000";
            default -> text;
        };
    }

    /** A wall clock time that ends in its offset from UTC if that is known, and in nothing if not. */
    static String format(CaptureTime captured) {
        var offset = captured.offset();
        return format(captured.local()) + (offset == null ? "" : offset.getId());
    }

    /** A time with or without an offset from UTC, in microseconds; what is finer is cut off. */
    static CaptureTime parse(String text) {
        try {
            var parsed = READING.parse(text);
            var local = LocalDateTime.from(parsed).truncatedTo(ChronoUnit.MICROS);
            var captured = new CaptureTime(local, parsed.query(TemporalQueries.offset()));
            requireFourDigits(local);
            requireFourDigits(instant(captured).atOffset(ZoneOffset.UTC).toLocalDateTime());
            return captured;
        } catch (DateTimeException notATime) {
            throw new Flaw(
                    "datetime_parsing",
                    "Input should be a valid datetime in ISO 8601, such as 2024-07-15T12:00:00-07:00",
                    null);
        }
    }

    /** The instant that a time means; a wall clock whose offset nobody knows is taken for UTC. */
    static Instant instant(CaptureTime time) {
        var offset = time.offset();
        return time.local().toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    private static void requireFourDigits(LocalDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9_999) {
            throw new DateTimeException("a year has four digits");
        }
    }
}
