package dev.sluice.jdbc.h2kill;

import dev.sluice.jdbc.h2kill.Contents.AssetRow;
import dev.sluice.jdbc.h2kill.Contents.EventRow;
import dev.sluice.jdbc.h2kill.Contents.LibraryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Compares all rows of a database with what it promised, and with each other: the events are the history, and every other
 * row has to be what comes out of it.
 */
final class Inspection {
    private final Ledger ledger;
    private final Contents contents;
    private final List<String> findings = new ArrayList<>();

    Inspection(Ledger ledger, Contents contents) {
        this.ledger = ledger;
        this.contents = contents;
    }

    /** What is lost, done by halves, or nobody's doing; {@code inFlight} commits may have gone unheard. */
    List<String> findings(int inFlight) {
        promises(inFlight);
        for (var library : contents.libraries()) {
            history(library);
        }
        assets();
        notes();
        return findings;
    }

    private void promises(int inFlight) {
        var found = contents.events().stream()
                .map(EventRow::entry)
                .collect(Collectors.toMap(entry -> new Ledger.Place(entry.library(), entry.number()), Entry::digest));
        ledger.changes().forEach((place, digest) -> {
            if (!digest.equals(found.get(place))) {
                findings.add("lost: %s at %s, found %s".formatted(digest, place, found.get(place)));
            }
        });
        found.keySet().removeAll(ledger.changes().keySet());
        expect(found.size() <= inFlight, "%d changes that nobody made".formatted(found.size()));
    }

    private void history(LibraryRow library) {
        var numbers = events(library.id()).stream().map(EventRow::number).toList();
        var gapless = LongStream.rangeClosed(1, library.lastEvent()).boxed().toList();
        expect(
                numbers.equals(gapless),
                "%s has events %d to its last one %d".formatted(library.id(), numbers.size(), library.lastEvent()));
        expect(library.version() == library.lastEvent(), library.id() + " has another version than events");
        long moves = events(library.id()).stream()
                .filter(event -> event.kind().equals(Entry.MOVED))
                .count();
        expect(library.state().equals(moves % 2 == 0 ? "live" : "trashed"), library.id() + " is " + library.state());
    }

    private void assets() {
        var expected = new HashMap<UUID, UUID>();
        for (var event : contents.events()) {
            for (var id : event.assets()) {
                if (event.kind().equals(Entry.STORED)) {
                    expected.put(id, event.library());
                } else {
                    expected.remove(id);
                }
            }
        }
        var rows = contents.assets().stream().collect(Collectors.toMap(AssetRow::id, AssetRow::library));
        expect(rows.equals(expected), "%d assets where the history says %d".formatted(rows.size(), expected.size()));
        expect(contents.assets().stream().allMatch(AssetRow::isGenuine), "an asset with the columns of another");
        for (var library : contents.libraries()) {
            counters(library, expected);
        }
    }

    private void counters(LibraryRow library, Map<UUID, UUID> expected) {
        var photos = expected.entrySet().stream()
                .filter(asset -> asset.getValue().equals(library.id()))
                .map(asset -> new Photo(asset.getKey()))
                .toList();
        long bytes = photos.stream().mapToLong(Photo::bytes).sum();
        expect(
                library.assets() == photos.size() && library.bytes() == bytes,
                "%s counts %d assets of %d bytes and has %d of %d"
                        .formatted(library.id(), library.assets(), library.bytes(), photos.size(), bytes));
    }

    private void notes() {
        var stored = contents.assets().stream().map(AssetRow::id).collect(Collectors.toSet());
        Set<UUID> noted = new HashSet<>();
        for (var note : contents.notes()) {
            noted.add(note.id());
            expect(note.assets().stream().noneMatch(stored::contains), "bytes of an asset are noted in " + note);
            expect(!ledger.mustBeGone(note.id()), "lost: the removal of " + note.id());
        }
        for (var purge : contents.events()) {
            var note = Entry.note(purge.library(), purge.number());
            expect(
                    !purge.kind().equals(Entry.PURGED) || noted.contains(note) || ledger.mayBeGone(note),
                    "no note of " + purge.entry());
        }
    }

    private List<EventRow> events(UUID library) {
        return contents.events().stream()
                .filter(event -> event.library().equals(library))
                .toList();
    }

    private void expect(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            findings.add(otherwise);
        }
    }
}
