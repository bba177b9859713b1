package dev.sluice.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A header's value with its parameters, such as {@code form-data; name="asset_data"; filename="a.jpg"}.
 *
 * <p>In quotes a backslash escapes a quote or another backslash, and is itself before anything else, since file names
 * come with backslashes that mean nothing. A parameter like {@code filename*=UTF-8''a%20b.jpg} (RFC 8187) goes before
 * one without the star.
 *
 * @param word what comes before the parameters, in lower case
 * @param parameters by their names in lower case
 */
record HeaderValue(String word, Map<String, String> parameters) {
    private static final String UTF_8 = "utf-8'";

    static HeaderValue parse(String text) {
        var scanner = new Scanner(text);
        var word = scanner.until(";").strip().toLowerCase(Locale.ROOT);
        var parameters = new HashMap<String, String>();
        while (scanner.skip(';')) {
            var name = scanner.until("=;").strip().toLowerCase(Locale.ROOT);
            if (scanner.skip('=')) {
                parameters.putIfAbsent(name, scanner.value());
            }
        }
        return new HeaderValue(word, parameters);
    }

    Optional<String> parameter(String name) {
        var extended = parameters.get(name + "*");
        return Optional.ofNullable(extended == null ? null : decode(extended))
                .or(() -> Optional.ofNullable(parameters.get(name)));
    }

    /** Null if it is in another charset, or not encoded correctly. */
    private static @Nullable String decode(String extended) {
        int language = UTF_8.length();
        int end = extended.indexOf('\'', language);
        if (!extended.regionMatches(true, 0, UTF_8, 0, language) || end < 0) {
            return null;
        }
        try {
            return URLDecoder.decode(extended.substring(end + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** Walks over the text of a header. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        boolean skip(char expected) {
            boolean there = at < text.length() && text.charAt(at) == expected;
            at += there ? 1 : 0;
            return there;
        }

        String until(String ends) {
            int start = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        String value() {
            var blanks = until("\";");
            if (!blanks.isBlank() || !skip('"')) {
                return (blanks + until(";")).strip();
            }
            var value = quoted();
            var unused = until(";");
            return value;
        }

        private String quoted() {
            var value = new StringBuilder();
            while (at < text.length() && !skip('"')) {
                boolean escape = text.startsWith("\\\"", at) || text.startsWith("\\\\", at);
                value.append(text.charAt(escape ? at + 1 : at));
                at += escape ? 2 : 1;
            }
            return value.toString();
        }
    }
}
