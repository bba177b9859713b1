package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where a command shows its result: as text for people, or as one JSON document and nothing else. That is in ASCII, so that
 * it is right whatever the encoding of the terminal or the pipe is.
 */
public final class Screen {
    private static final String JSON = "--json";
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writerWithDefaultPrettyPrinter();

    private final CommandLine line;

    /** Of a command that runs, and has {@link #option()}. */
    public Screen(CommandLine line) {
        this.line = line;
    }

    /** The option that asks for JSON. */
    public static OptionSpec option() {
        return OptionSpec.builder(JSON)
                .description("Prints one JSON document, for scripts.")
                .build();
    }

    /** Shows rows. */
    public void show(Table table) {
        show(table.json(), table.toString());
    }

    /** Shows one of both. */
    void show(JsonNode document, String text) {
        line.getOut().println(wantsJson() ? json(document) : text);
        line.getOut().flush();
    }

    /** How far something is; that is never part of the result. */
    Progress progress() {
        return new Progress(line.getErr(), isTerminal());
    }

    /** Whether somebody sees the standard error stream; where that cannot be found out, nobody does. */
    private static boolean isTerminal() {
        try {
            var device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private boolean wantsJson() {
        return line.getParseResult().hasMatchedOption(JSON);
    }

    private static String json(JsonNode document) {
        try {
            return WRITER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
