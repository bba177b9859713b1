package dev.sluice.bootstrap.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way in which things may have gone so far.
 *
 * @param early calls that have had their effect, and whose answers are still to come
 * @param silent how many calls of each kind have had an effect, and never an answer; the calls of a kind are all alike
 */
record Configuration(State state, Set<Call> early, Map<Act, Integer> silent) {
    Configuration {
        early = Set.copyOf(early);
        silent = Map.copyOf(silent);
    }

    static Configuration of(State state) {
        return new Configuration(state, Set.of(), Map.of());
    }

    boolean hasDone(Call call) {
        return early.contains(call);
    }

    /** The same, once the answer to a call that was done has come. */
    Configuration without(Call answered) {
        var rest = new HashSet<>(early);
        rest.remove(answered);
        return new Configuration(state, rest, silent);
    }

    /** What may come next if one of these calls has its effect now. */
    List<Configuration> next(List<Call> pending, Map<Act, Integer> unanswered) {
        var next = new ArrayList<Configuration>();
        for (var before : state.drained()) {
            pending.stream().filter(call -> !early.contains(call)).forEach(call -> {
                var outcome = call.act().on(before);
                if (call.reply() != null && outcome.reply().explains(call.reply())) {
                    var done = new HashSet<>(early);
                    done.add(call);
                    next.add(new Configuration(outcome.after(), done, silent));
                }
            });
            unanswered.forEach((act, number) -> {
                var outcome = act.on(before);
                if (silent.getOrDefault(act, 0) < number && !outcome.after().equals(before)) {
                    var more = new EnumMap<Act, Integer>(Act.class);
                    more.putAll(silent);
                    more.merge(act, 1, Integer::sum);
                    next.add(new Configuration(outcome.after(), early, more));
                }
            });
        }
        return next;
    }
}
