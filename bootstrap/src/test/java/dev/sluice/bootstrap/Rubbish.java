package dev.sluice.bootstrap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts that nobody means well with. Each of their characters is one byte, not always of UTF-8. */
record Rubbish(Random random) {
    private static final List<String> FRAGMENTS = List.of(
            "",
            " ",
            "\u0000",
            "\r",
            "\r\n",
            "'",
            "\"",
            "\\",
            "%",
            "%00",
            "%2e",
            "../",
            ";",
            "&",
            "=",
            "?",
            "#",
            "+",
            "<",
            "{",
            "[",
            "]",
            "}",
            ":",
            ",",
            "null",
            "true",
            "-1",
            "1e309",
            "9223372036854775808",
            "NaN",
            "\u00e9",
            "\u00ff\u00fe",
            "\u00ed\u00a0\u0080",
            "lib_",
            "asset_",
            "lib_H9cNmGXLEc8NWcZzSThA9T",
            "asset_H9cNmGXLEc8NWcZzSThA9",
            "--between-the-parts",
            "' or 1=1 --",
            "${jndi:ldap://x}",
            "x".repeat(3_000));

    String text() {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces >= 0; pieces--) {
            text.append(pick(FRAGMENTS));
        }
        return text.toString();
    }

    /** For the value of a header. */
    String line() {
        return text().replaceAll("[\r\n\u0000]", "");
    }

    /** For a path or a query, once in a while encoded twice. */
    String encoded() {
        var text = URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
        return random.nextInt(5) == 0 ? text.replace("%", "%25") : text;
    }

    /** A text that was cut, doubled in part, or has something else in it. */
    String spoiled(String good) {
        int at = random.nextInt(good.length());
        return switch (random.nextInt(3)) {
            case 0 -> good.substring(0, at) + text();
            case 1 -> good.substring(0, at) + good;
            default -> good.substring(0, at) + text() + good.substring(at);
        };
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
