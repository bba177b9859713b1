package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.RecordedEvent;
import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.MovedAssets;
import dev.sluice.domain.Person;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Transition;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Puts libraries and assets in the states that tests begin with, by the ports alone. */
public record Given(Transactions transactions, TurnableClock clock) {
    /** The time, as it is stored. */
    public Instant now() {
        return clock.instant();
    }

    /** A user, added. */
    public User user() {
        var user = User.create(Fixtures.user(), Person.UNKNOWN, false, now());
        transactions.perform(unit -> unit.users().add(user));
        return user;
    }

    /** How a library of a new user comes into being, not saved yet. */
    public Transition<Library> creation() {
        return creation(Fixtures.user());
    }

    /** How a library comes into being, not saved yet. */
    public Transition<Library> creation(UserId owner) {
        return Library.create(Fixtures.libraryId(), owner, LibraryProfile.named("Holidays"), now());
    }

    /** A live, empty library. */
    public Library library(UserId owner) {
        return save(creation(owner));
    }

    /** A live library of a new user with so many assets. */
    public Library library(int assets) {
        var library = library(Fixtures.user());
        for (int number = 1; number <= assets; number++) {
            store(Fixtures.asset(library.id(), "photo " + number, "2024-02-29T12:00:00", now()), library.owner());
        }
        return latest(library);
    }

    /** Stores an asset, whichever its state, and counts it. */
    public void store(Asset asset, UserId owner) {
        run(unit -> {
            assertThat(unit.assets().insert(asset)).isTrue();
            var library = unit.libraries().lock(owner, asset.library()).orElseThrow();
            var stored = library.store(asset.id(), asset.file().bytes(), now());
            assertThat(unit.libraries().save(stored, null)).isTrue();
            if (asset.state() instanceof AssetState.Trashed trashed) {
                var counted = stored.remains()
                        .orElseThrow()
                        .trashAssets(
                                new MovedAssets(
                                        List.of(asset.id()), asset.file().bytes()),
                                trashed,
                                now());
                assertThat(unit.libraries().save(counted, null)).isTrue();
            }
        });
    }

    /** A live asset of this content, stored. */
    public Asset asset(Library library, String content) {
        var asset = Fixtures.asset(library.id(), content, "2024-02-29T12:00:00", now());
        store(asset, library.owner());
        return asset;
    }

    /** In the trash for 90 days. */
    public Library trashed(Library library) {
        return change(library, latest -> latest.trash(now(), RetentionPolicy.DEFAULT));
    }

    /** In the trash and due, by an expedite. */
    public Library due(Library library) {
        return change(trashed(library), latest -> latest.expedite(now()));
    }

    /** In the trash, due, and poorer by a first batch of this size. */
    public Library draining(Library library, int batch) {
        return drain(due(library), batch);
    }

    /** Poorer by one more batch. */
    public Library drain(Library library, int batch) {
        return transactions.inTransaction(unit -> {
            var claimed = unit.drains().claim(library.id()).orElseThrow();
            var through = claimed.state().fold(live -> null, trashed -> null, draining -> draining.through());
            var purged = unit.drains().purge(library.id(), through, batch);
            var drained = unit.drains().lock(library.id()).orElseThrow().drained(purged, unit.now());
            assertThat(unit.libraries().save(drained, null)).isTrue();
            return drained.remains().orElse(library);
        });
    }

    /** Back from the trash. */
    public Library restored(Library library, Actor by) {
        return change(library, latest -> latest.restore(now(), by));
    }

    /** After a change of its latest state. */
    public Library change(Library library, Function<Library, Transition<Library>> command) {
        return save(command.apply(latest(library)));
    }

    /** What a transition leaves, when it is saved. */
    public Library save(Transition<Library> transition) {
        assertThat(saves(transition)).isTrue();
        return transition.remains().orElseThrow();
    }

    /** Whether a transition can be saved, by itself. */
    public boolean saves(Transition<Library> transition) {
        return transactions.<Boolean>oneByOne(unit -> unit.libraries().save(transition, null));
    }

    /** Whether a transition of what was recalled can be saved, by itself. */
    public boolean savesRecalled(Transition<Library> transition, Instant at, Actor by) {
        return transactions.<Boolean>oneByOne(unit -> unit.libraries().saveRecalled(transition, at, by));
    }

    /** What the owner finds. */
    public Optional<Library> find(UserId owner, LibraryId id) {
        return transactions.oneByOne(unit -> unit.libraries().find(owner, id));
    }

    /** What its owner finds. */
    public Optional<Library> find(Library library) {
        return find(library.owner(), library.id());
    }

    /** What its owner finds within this unit. */
    public Optional<Library> find(UnitOfWork unit, Library library) {
        return unit.libraries().find(library.owner(), library.id());
    }

    /** What the owner has. */
    public List<Library> list(UserId owner, StateFilter filter) {
        return transactions.oneByOne(unit -> unit.libraries().list(owner, filter));
    }

    /** What its restores brought back. */
    public List<Receipt> receipts(Library library) {
        return transactions.oneByOne(unit -> unit.libraries().receipts(library.owner(), library.id()));
    }

    /** As it is stored now. */
    public Library latest(Library library) {
        return find(library.owner(), library.id()).orElseThrow();
    }

    /** Its whole history. */
    public List<LibraryEvent> history(Library library) {
        return transactions
                .oneByOne(unit -> unit.events().after(library.owner(), library.id(), 0, Integer.MAX_VALUE))
                .stream()
                .map(RecordedEvent::event)
                .toList();
    }

    /** Does work in a transaction. */
    public void run(Consumer<UnitOfWork> work) {
        boolean done = transactions.inTransaction(unit -> {
            work.accept(unit);
            return true;
        });
        assertThat(done).isTrue();
    }
}
