package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What a command line printed, and the exit code it ended with. */
public record CommandRun(int exitCode, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public static CommandRun of(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** What was printed, by a command that succeeded and had nothing else to say. */
    String text() {
        assertThat(err).isEmpty();
        assertThat(exitCode).isZero();
        return out.stripTrailing();
    }

    /** The document that was printed, and nothing else, by a command that succeeded. */
    JsonNode json() {
        assertThat(exitCode).as(err).isZero();
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError(out, e);
        }
    }

    /** The sentence that says what is wrong, of a command that failed with this exit code and printed nothing. */
    String complaint(int expected) {
        assertThat(out).isEmpty();
        assertThat(exitCode).as(err).isEqualTo(expected);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).startsWith("sluice: ");
        return err.strip().substring("sluice: ".length());
    }
}
