package dev.sluice.domain;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Outcomes of commands in the words of the transition tables. */
final class Outcomes {
    private Outcomes() {}

    /** For example {@code trashed: Trashed}, {@code gone: Purged}, {@code -}, or {@code LIBRARY_HELD!}. */
    static <S> String describe(Supplier<Transition<S>> command, Function<S, String> state) {
        try {
            var transition = command.get();
            return transition instanceof Transition.Unchanged
                    ? "-"
                    : transition.remains().map(state).orElse("gone") + ": " + events(transition);
        } catch (Refusal refusal) {
            return refusal.reason() + "!";
        } catch (IllegalStateException bug) {
            return "bug!";
        }
    }

    private static String events(Transition<?> transition) {
        return transition.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }
}
