package dev.sluice.bootstrap.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the answers about one library can be explained by one call after the other, each at some moment between its
 * beginning and its end, and by a drain that works when it may. Calls without an answer have happened at any moment since
 * their beginning, or not at all.
 *
 * <p>This is the search of Wing and Gong, all ways at a time, with every call put off for as long as it can be: only when
 * an answer comes, ways are looked for in which its call is done.
 */
final class Linearizability {
    /** More ways than any history of ours has; a search that comes here would take for ever. */
    private static final int MOST_WAYS = 500_000;

    private final List<Call> pending = new ArrayList<>();
    private final Map<Act, Integer> unanswered = new EnumMap<>(Act.class);
    private Set<Configuration> ways;

    private Linearizability(State beginning) {
        ways = Set.of(Configuration.of(beginning));
    }

    /** The first call whose answer cannot be explained, in the order of answers; empty if all can. */
    static Optional<Call> unexplained(State beginning, List<Call> history) {
        var search = new Linearizability(beginning);
        for (var moment : moments(history)) {
            if (!search.pass(moment)) {
                return Optional.of(moment.call());
            }
        }
        return Optional.empty();
    }

    private record Moment(long at, boolean answer, Call call) {}

    private static List<Moment> moments(List<Call> history) {
        var moments = new ArrayList<Moment>();
        for (var call : history) {
            if (call.isAnswered()) {
                moments.add(new Moment(call.begun(), false, call));
                moments.add(new Moment(call.ended(), true, call));
            } else if (call.act().changes()) {
                moments.add(new Moment(call.begun(), false, call));
            }
        }
        // What begins at the moment at which another ends may come before it.
        moments.sort(Comparator.comparingLong(Moment::at).thenComparing(Moment::answer));
        return moments;
    }

    /** Whether there is still a way. */
    private boolean pass(Moment moment) {
        var call = moment.call();
        if (moment.answer()) {
            ways = waysIn(call);
            pending.remove(call);
        } else if (call.isAnswered()) {
            pending.add(call);
        } else {
            unanswered.merge(call.act(), 1, Integer::sum);
        }
        return !ways.isEmpty();
    }

    private Set<Configuration> waysIn(Call answered) {
        var found = new HashSet<Configuration>();
        var seen = new HashSet<>(ways);
        var open = new ArrayDeque<>(ways);
        while (!open.isEmpty()) {
            var way = open.pop();
            if (way.hasDone(answered)) {
                found.add(way.without(answered));
                continue;
            }
            for (var next : way.next(pending, unanswered)) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
            if (seen.size() > MOST_WAYS) {
                throw new IllegalStateException("too many ways to explain " + answered);
            }
        }
        return found;
    }
}
