package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/owasp-api-top-ten.md} has all ten items, and names tests that there are. */
class SecurityReferenceTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT|Contract))`");

    @Test
    void every_item_names_a_test_and_every_test_named_exists() throws IOException {
        var there = tests();

        var items = items();

        assertThat(items).hasSize(10);
        for (int number = 1; number <= items.size(); number++) {
            var item = items.get(number - 1);
            var named =
                    TEST.matcher(item).results().map(found -> found.group(1)).toList();
            assertThat(item).startsWith("API" + number + " ");
            assertThat(named).as(item).isNotEmpty();
            assertThat(there).containsAll(named);
        }
    }

    private static List<String> items() throws IOException {
        return Arrays.stream(Files.readString(ROOT.resolve("docs/owasp-api-top-ten.md"))
                        .split("\n## ", -1))
                .skip(1)
                .toList();
    }

    /** The names of all classes that are tests, or contracts for them. */
    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.map(Path::toString)
                    .filter(file -> !file.contains("/target/"))
                    .map(Pattern.compile("/(\\w+)\\.java$")::matcher)
                    .flatMap(found -> found.results().map(MatchResult::group))
                    .map(file -> file.substring(1, file.length() - ".java".length()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
