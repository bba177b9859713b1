package dev.sluice.bootstrap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the operator gave, as text: flags win over the environment, and an empty variable counts as not given. */
record Given(Map<Setting, String> flags, Map<String, String> environment) {
    Given {
        flags = Map.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    /** The text for a setting, or its default; empty if there is neither. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(flags.get(setting))
                .or(() -> variable(setting))
                .or(() -> Optional.ofNullable(setting.fallback()));
    }

    /** Where the text comes from, in a word or two. */
    String origin(Setting setting) {
        if (flags.containsKey(setting)) {
            return "flag " + setting.flag();
        }
        return variable(setting).isPresent() ? "environment" : "default";
    }

    private Optional<String> variable(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable())).filter(text -> !text.isEmpty());
    }

    /**
     * The value for a setting, or its default; empty if there is neither.
     *
     * @param allowed what may be given, in words
     * @param parse throws an {@link IllegalArgumentException} for anything else
     * @throws CannotStart saying what may be given
     */
    <T> Optional<T> value(Setting setting, String allowed, Function<? super String, ? extends T> parse) {
        return text(setting).map(text -> parse(setting, allowed, parse, text));
    }

    private static <T> T parse(
            Setting setting, String allowed, Function<? super String, ? extends T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            var instead = setting.isSecret() ? "" : ", not '" + text.replaceAll("\\p{Cntrl}", "?") + "'";
            throw CannotStart.wrongUsage("%s should be %s%s.".formatted(setting, allowed, instead));
        }
    }
}
