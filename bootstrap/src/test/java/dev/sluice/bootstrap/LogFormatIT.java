package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server logs about requests, as text and as JSON. */
class LogFormatIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void in_json_every_line_is_an_object_that_tells_of_a_request_what_is_no_secret() {
        var lines = log("--log-format", "json", "--request-log", "on").stream()
                .map(LogFormatIT::json)
                .toList();

        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("loggerName").textValue()).isEqualTo("requests");
            assertThat(line.get("formattedMessage").textValue()).startsWith("GET /api/libraries/{library_id} 404 in ");
            assertThat(line.at("/mdc/request_id").textValue()).isNotBlank();
            assertThat(line.get("kvpList").toString()).contains("\"status\"", "intuser_", "apikey_");
        });
        assertThat(lines.toString()).doesNotContain(Installation.KEY, "lib_2JZz");
    }

    @Test
    void as_text_it_is_a_line_for_each_request() {
        assertThat(log("--request-log", "on"))
                .anyMatch(line -> line.matches(
                        "\\S+Z INFO  requests [\\w-]+ - GET /api/libraries/\\{library_id} 404 in \\d+ ms for "
                                + "intuser_\\w+ with apikey_\\w+"));
    }

    @Test
    void without_being_asked_it_says_nothing_of_requests() {
        assertThat(log()).noneMatch(line -> line.contains("/api/libraries"));
    }

    private List<String> log(String... flags) {
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder), flags)) {
            server.client().get("/api/libraries/lib_2JZzULVps9My5aC7oDT4Bq").expect(404);
            server.terminate();
            server.awaitExit();
            return server.err();
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
