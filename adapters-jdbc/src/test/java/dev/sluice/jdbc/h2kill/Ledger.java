package dev.sluice.jdbc.h2kill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All that a database has promised to keep so far: what it acknowledged, and what it was seen to hold. */
final class Ledger {
    private final Map<Place, String> changes = new HashMap<>();
    private final Set<UUID> removing = new HashSet<>();
    private final Set<UUID> removed = new HashSet<>();
    private final Set<String> failures = new HashSet<>();
    private long commits;

    record Place(UUID library, long number) {}

    void hear(Line line) {
        if (line instanceof Line.Committed committed) {
            keep(committed.entry());
            commits++;
        } else if (line instanceof Line.Removing attempt) {
            removing.add(attempt.note());
        } else if (line instanceof Line.Removed success) {
            removed.add(success.note());
            commits++;
        } else if (line instanceof Line.Failed failure) {
            failures.add(failure.reason());
        }
    }

    /** Expects this change to be there for ever. */
    void keep(Entry entry) {
        changes.put(new Place(entry.library(), entry.number()), entry.digest());
    }

    Map<Place, String> changes() {
        return Map.copyOf(changes);
    }

    /** Whether somebody has tried to remove this note, so that it may be gone. */
    boolean mayBeGone(UUID note) {
        return removing.contains(note);
    }

    /** Whether this note has to be gone. */
    boolean mustBeGone(UUID note) {
        return removed.contains(note);
    }

    /** What the victim complained about since it was last asked. */
    Set<String> takeFailures() {
        var taken = Set.copyOf(failures);
        failures.clear();
        return taken;
    }

    long commits() {
        return commits;
    }
}
