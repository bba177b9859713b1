package dev.sluice.media;

import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Frame;
import dev.sluice.domain.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes values of what files say; null of what makes no sense. */
final class Lenient {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{4})\\D(\\d{2})\\D(\\d{2})\\D(\\d{2})\\D(\\d{2})(?:\\D(\\d{2}))?");
    private static final int MOST_DIGITS = 6;

    private Lenient() {}

    /** Text in UTF-8, or else in Latin-1, on one line, cut to so many characters. */
    static @Nullable String text(byte @Nullable [] bytes, int most) {
        return bytes == null ? null : text(decode(bytes), most);
    }

    /** Text on one line, cut to so many characters. */
    static @Nullable String text(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        var clean = text.replaceAll("\\p{Cntrl}+", " ")
                .replaceAll("\\p{Cs}", "\uFFFD")
                .strip();
        int length = clean.codePointCount(0, clean.length());
        var cut = length > most
                ? clean.substring(0, clean.offsetByCodePoints(0, most)).strip()
                : clean;
        return cut.isEmpty() ? null : cut;
    }

    static @Nullable AssetDescription description(@Nullable String text) {
        return text == null ? null : new AssetDescription(text);
    }

    /** A number above zero. */
    static @Nullable Double positive(@Nullable Double number) {
        return number != null && Double.isFinite(number) && number > 0 ? number : null;
    }

    static @Nullable Double finite(@Nullable Double number) {
        return number != null && Double.isFinite(number) ? number : null;
    }

    /** A size in pixels, with how the picture is to be turned. */
    static @Nullable Frame frame(long width, long height, @Nullable Integer orientation) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            return null;
        }
        boolean known = orientation != null && orientation >= 1 && orientation <= 8;
        return new Frame((int) width, (int) height, known ? orientation : null);
    }

    /** A place; the one where nothing is but water and the default of many devices is none. */
    static @Nullable Position position(double latitude, double longitude, @Nullable Double altitude) {
        boolean nowhere = latitude == 0 && longitude == 0;
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth && !nowhere ? new Position(latitude, longitude, finite(altitude)) : null;
    }

    /** A time such as {@code 2013:05:10 15:21:35}, a fraction of its second, and an offset such as {@code +02:00}. */
    static @Nullable CaptureTime time(@Nullable String clock, @Nullable String fraction, @Nullable String offset) {
        var parts = CLOCK.matcher(clock == null ? "" : clock.strip());
        if (!parts.lookingAt()) {
            return null;
        }
        try {
            var local = LocalDateTime.of(
                    number(parts.group(1)),
                    number(parts.group(2)),
                    number(parts.group(3)),
                    number(parts.group(4)),
                    number(parts.group(5)),
                    parts.group(6) == null ? 0 : number(parts.group(6)),
                    micros(fraction) * 1_000);
            return local.getYear() < 1 ? null : new CaptureTime(local, offset(offset));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : ZoneOffset.of(text.strip());
        } catch (DateTimeException notAnOffset) {
            return null;
        }
    }

    private static int micros(@Nullable String fraction) {
        var digits = fraction == null ? "" : fraction.strip();
        if (!digits.matches("\\d+")) {
            return 0;
        }
        return number((digits + "0".repeat(MOST_DIGITS)).substring(0, MOST_DIGITS));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
