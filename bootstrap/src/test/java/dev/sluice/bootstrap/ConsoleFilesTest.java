package dev.sluice.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What holds for the files of the console whatever they do. */
class ConsoleFilesTest {
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\"([^\"]+)\"");
    private static final int FIRST_VIEW = 100_000;

    private final Map<String, byte[]> files = ConsoleFiles.read();

    @Test
    void vendored_files_are_the_ones_that_are_written_down() throws Exception {
        var written = text("lib/VENDORED.md");

        for (var name : List.of("preact.js", "hooks.js", "htm.js")) {
            var hash = MessageDigest.getInstance("SHA-256").digest(files.get("lib/" + name));
            assertThat(written)
                    .contains("| " + name + " |")
                    .contains(HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void modules_import_nothing_but_each_other() {
        var modules =
                files.keySet().stream().filter(name -> name.endsWith(".js")).toList();

        assertThat(modules).hasSizeGreaterThan(15);
        for (var module : modules) {
            var imports = IMPORT.matcher(text(module))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(imports).as(module).allSatisfy(path -> assertThat(files).containsKey(resolved(module, path)));
        }
    }

    @Test
    void nothing_is_loaded_from_another_host_and_nothing_is_inline() {
        assertThat(text("index.html"))
                .doesNotContain("http:", "https:", "<style", "style=", "onclick")
                .contains("@version@");
        assertThat(text("index.html").split("<script", -1)).hasSize(2);
        files.keySet().stream()
                .filter(name -> name.endsWith(".css"))
                .forEach(name -> assertThat(text(name)).as(name).doesNotContain("url(", "@import"));
    }

    @Test
    void all_of_it_together_is_lighter_than_the_first_view_may_be() throws IOException {
        int sum = 0;
        for (var file : files.entrySet()) {
            sum += file.getKey().matches(".*\\.(js|css|html|svg)") ? compressed(file.getValue()) : 0;
        }
        assertThat(sum).isBetween(1, FIRST_VIEW);
    }

    private static String resolved(String module, String path) {
        return java.nio.file.Path.of(module).resolveSibling(path).normalize().toString();
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    private String text(String name) {
        return new String(files.get(name), UTF_8);
    }
}
