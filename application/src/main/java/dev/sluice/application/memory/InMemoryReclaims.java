package dev.sluice.application.memory;

import dev.sluice.application.port.Backoff;
import dev.sluice.application.port.Reclaim;
import dev.sluice.application.port.Reclaims;
import dev.sluice.domain.AssetId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Notes of bytes to be deleted, in memory. */
final class InMemoryReclaims implements Reclaims {
    private final Session session;

    InMemoryReclaims(Session session) {
        this.session = session;
    }

    @Override
    public void intend(AssetId upload, Instant notBefore) {
        var now = session.now();
        var note = new Note(new Reclaim(upload.value(), List.of(upload), 0), now, notBefore, "");
        session.change(state -> begin(state, note));
    }

    @Override
    public boolean fulfil(AssetId upload) {
        session.requireTransaction();
        return session.write(state -> {
            boolean unclaimed = state.notes
                    .find(upload.value())
                    .filter(note -> note.reclaim().attempts() == 0)
                    .isPresent();
            if (unclaimed) {
                state.notes.remove(upload.value());
            }
            return unclaimed;
        });
    }

    /** Counts as one more claim, if one is at work, so that this cannot settle the note: the bytes may have come after. */
    @Override
    public void abandon(AssetId upload) {
        var now = session.now();
        session.change(state -> {
            if (state.asset(upload).isEmpty() && state.pictures.owner(upload).isEmpty()) {
                int claims = state.notes
                        .find(upload.value())
                        .map(note -> note.reclaim().attempts())
                        .orElse(0);
                int attempts = claims == 0 ? 0 : claims + 1;
                put(state, new Note(new Reclaim(upload.value(), List.of(upload), attempts), now, now, ""));
            }
        });
    }

    /** The note is named by the first asset, whose own note of uploading is long gone. */
    @Override
    public void add(List<AssetId> assets) {
        if (assets.isEmpty()) {
            return;
        }
        var now = session.now();
        session.change(state -> begin(state, new Note(new Reclaim(assets.get(0).value(), assets, 0), now, now, "")));
    }

    @Override
    public List<Reclaim> claim(int limit, Duration lease) {
        var now = session.now();
        return session.write(state -> {
            var due = state.notes
                    .values()
                    .filter(note -> !note.due().isAfter(now))
                    .sorted(Comparator.comparing(Note::due))
                    .limit(limit)
                    .map(note -> new Note(nextAttempt(note.reclaim()), note.made(), now.plus(lease), note.reason()))
                    .toList();
            due.forEach(note -> put(state, note));
            return due.stream().map(Note::reclaim).toList();
        });
    }

    @Override
    public void done(Reclaim reclaim) {
        session.change(state -> ifClaimed(state, reclaim).ifPresent(note -> state.notes.remove(reclaim.id())));
    }

    @Override
    public void failed(Reclaim reclaim, List<AssetId> remaining, String reason) {
        var due = session.now().plus(Backoff.after(reclaim.attempts()));
        var left = new Reclaim(reclaim.id(), remaining, reclaim.attempts());
        session.change(state ->
                ifClaimed(state, reclaim).ifPresent(note -> put(state, new Note(left, note.made(), due, reason))));
    }

    @Override
    public boolean retry(UUID id) {
        var now = session.now();
        return session.write(state -> {
            var failed = state.notes.find(id).filter(Note::hasFailed);
            failed.ifPresent(note -> put(state, due(note, now)));
            return failed.isPresent();
        });
    }

    @Override
    public int retryAll(int limit) {
        var now = session.now();
        return session.write(state -> {
            var failed = failed(state).limit(limit).toList();
            failed.forEach(note -> put(state, due(note, now)));
            return failed.size();
        });
    }

    /** Those that have failed, oldest first. */
    static Stream<Note> failed(State state) {
        return state.notes.values().filter(Note::hasFailed).sorted(Comparator.comparing(Note::made));
    }

    private static Note due(Note note, Instant now) {
        return new Note(note.reclaim(), note.made(), now, note.reason());
    }

    /** The note, unless somebody has claimed it again since. */
    private static Optional<Note> ifClaimed(State state, Reclaim reclaim) {
        return state.notes.find(reclaim.id()).filter(note -> note.reclaim().attempts() == reclaim.attempts());
    }

    private static Reclaim nextAttempt(Reclaim reclaim) {
        return new Reclaim(reclaim.id(), reclaim.assets(), reclaim.attempts() + 1);
    }

    private static void begin(State state, Note note) {
        if (state.notes.contains(note.reclaim().id())) {
            throw new IllegalStateException(
                    "there is a note of " + note.reclaim().assets() + " already");
        }
        put(state, note);
    }

    private static void put(State state, Note note) {
        state.notes.put(note.reclaim().id(), note);
    }
}
