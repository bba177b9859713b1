package dev.sluice.bootstrap;

import java.util.Map;
import java.util.Optional;

/**
 * How the log is written.
 *
 * @param json a JSON object in each line, instead of text
 * @param requests a line for each request
 */
record Logging(boolean json, boolean requests) {
    private static final Map<String, Boolean> FORMATS = Map.of("text", false, "json", true);
    private static final Map<String, Boolean> SWITCH = Map.of("off", false, "on", true);

    /**
     * Reads the settings.
     *
     * @throws CannotStart naming one that is wrong, and what may be given
     */
    static Logging of(Given given) {
        return new Logging(
                given.value(Setting.LOG_FORMAT, "text or json", text -> word(FORMATS, text))
                        .orElseThrow(),
                given.value(Setting.REQUEST_LOG, "on or off", text -> word(SWITCH, text))
                        .orElseThrow());
    }

    /** Has the log written like this. That counts only before the first line: the log is set up by its first use. */
    void choose() {
        System.setProperty("logback.configurationFile", json ? "logback-json.xml" : "logback.xml");
        System.setProperty("sluice.requests", requests ? "INFO" : "OFF");
    }

    private static boolean word(Map<String, Boolean> words, String text) {
        return Optional.ofNullable(words.get(text)).orElseThrow(IllegalArgumentException::new);
    }
}
