package dev.sluice.jdbc;

import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha256;
import java.util.Optional;

/**
 * What this process has last known of libraries and keys, of which nothing is believed: a statement that builds on it looks
 * itself whether it is true still. Only what is committed is remembered, since what is undone would leave numbers of
 * versions that come again.
 */
final class Memory {
    /** Of each; a library with a long description, or a key for many libraries, takes some ten kilobytes. */
    private static final int MANY = 1_000;

    private final Remembered<LibraryId, Library> libraries;
    private final Remembered<Sha256, Actor> actors;

    private Memory(int capacity) {
        this.libraries = new Remembered<>(capacity);
        this.actors = new Remembered<>(capacity);
    }

    /** For calls that commit by themselves. */
    static Memory ofCommitted() {
        return new Memory(MANY);
    }

    /** For transactions, where everything may yet be undone: it keeps nothing. */
    static Memory none() {
        return new Memory(0);
    }

    Optional<Library> library(Scope scope, LibraryId id) {
        return scope.covers(id)
                ? libraries.recall(id).filter(library -> library.owner().equals(scope.owner()))
                : Optional.empty();
    }

    /** What was read a little earlier may come a little later. */
    void keep(Library library) {
        libraries.keep(library.id(), library, Memory::later);
    }

    private static Library later(Library one, Library other) {
        return other.revision().version() < one.revision().version() ? one : other;
    }

    void forget(LibraryId id) {
        libraries.forget(id);
    }

    Optional<Actor> actor(Sha256 hash) {
        return actors.recall(hash);
    }

    void keep(Sha256 hash, Actor actor) {
        actors.keep(hash, actor, (before, now) -> now);
    }

    void forget(Sha256 hash) {
        actors.forget(hash);
    }
}
