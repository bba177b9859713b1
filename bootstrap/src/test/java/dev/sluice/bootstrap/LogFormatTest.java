package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of the server: whatever is logged, nobody can write a line of their own into it. */
class LogFormatTest {
    private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR Forged - all is lost";

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        configure("/logback.xml");
    }

    private void configure(String resource) throws JoranException {
        context.reset();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(getClass().getResource(resource));
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getEffectiveLevel() > Status.INFO);
    }

    @Test
    void an_entry_tells_when_how_bad_where_and_during_which_request() {
        assertThat(lines("all is well", null))
                .singleElement()
                .asString()
                .matches("[0-9-]{10}T[0-9:.]{12}Z WARN  Place request-1 - all is well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c"})
    void a_line_break_in_a_message_begins_no_entry(String lineBreak) {
        assertThat(lines("/x" + lineBreak + FORGED, null)).noneMatch(line -> line.startsWith(FORGED));
        assertThat(lines("failed", new IllegalStateException("/x" + lineBreak + FORGED)))
                .noneMatch(line -> line.startsWith(FORGED));
    }

    @Test
    void a_stack_trace_is_indented() {
        var lines = lines("failed", new IllegalStateException("broken"));

        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("    "));
        assertThat(lines.get(1)).isEqualTo("    java.lang.IllegalStateException: broken");
    }

    @Test
    void what_moves_the_cursor_is_not_printed() {
        assertThat(lines("red \u001b[31m and \u0000 and \u007f", null).get(0)).endsWith("red ?[31m and ? and ?");
    }

    @Test
    void keys_are_left_out_wherever_they_stand() {
        var key = "apikey_0LavraM84fg8R6qjGSrreIonhtUNvxG0Ej4YntIDrpU";

        var lines = String.join("\n", lines("GET /x/" + key + "/y", new IllegalStateException("no " + key)));

        assertThat(lines).contains("GET /x/apikey_.../y", "no apikey_...").doesNotContain(key.substring(7));
        assertThat(lines("apikey_2JMpfvmLDLW8b3DAB7PHv2", null).get(0)).endsWith("apikey_2JMpfvmLDLW8b3DAB7PHv2");
    }

    @Test
    void json_has_an_entry_in_a_line_and_no_keys_either() throws JoranException, JsonProcessingException {
        configure("/logback-json.xml");
        var key = "apikey_0LavraM84fg8R6qjGSrreIonhtUNvxG0Ej4YntIDrpU";

        var lines = lines("GET /x/" + key + "\n" + FORGED, new IllegalStateException("no\n" + key));

        assertThat(lines).singleElement().asString().doesNotContain(key.substring(7));
        var entry = new ObjectMapper().readTree(lines.get(0));
        assertThat(entry.get("formattedMessage").textValue()).isEqualTo("GET /x/apikey_...\n" + FORGED);
        assertThat(entry.at("/mdc/request_id").textValue()).isEqualTo("request-1");
    }

    private List<String> lines(String message, @Nullable Throwable failure) {
        var event = new LoggingEvent("", context.getLogger("some.Place"), Level.WARN, message, failure, null);
        event.setMDCPropertyMap(Map.of("request_id", "request-1"));
        var appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        var text = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        return text.lines().toList();
    }
}
