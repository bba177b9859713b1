package dev.sluice.domain;

import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.LibraryState.Live;
import dev.sluice.domain.LibraryState.Trashed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container of photos and videos owned by one user, the unit that is thrown away and got back.
 *
 * @param hold why nothing of it may be purged, null if it is not held
 * @param braked whether nothing of it may be purged until an operator has looked: too much was given up at a time
 * @param trashCan where the drain is with the assets that are in the trash one by one
 * @param updatedAt when it last changed; no no-op moves it
 */
public record Library(
        LibraryId id,
        UserId owner,
        LibraryProfile profile,
        LibraryState state,
        @Nullable Hold hold,
        boolean braked,
        LibraryContents contents,
        TrashCan trashCan,
        Instant createdAt,
        Instant updatedAt,
        Revision revision) {
    /** A library that no brake is put on. */
    public Library(
            LibraryId id,
            UserId owner,
            LibraryProfile profile,
            LibraryState state,
            @Nullable Hold hold,
            LibraryContents contents,
            TrashCan trashCan,
            Instant createdAt,
            Instant updatedAt,
            Revision revision) {
        this(id, owner, profile, state, hold, false, contents, trashCan, createdAt, updatedAt, revision);
    }

    /** nothing → Live, empty. */
    public static Transition<Library> create(LibraryId id, UserId owner, LibraryProfile profile, Instant at) {
        var library = new Library(
                id,
                owner,
                profile,
                new Live(at),
                null,
                LibraryContents.NONE,
                TrashCan.EMPTY,
                at,
                at,
                Revision.NONE.next(1));
        return new Transition.Created<>(library, List.of(new LibraryEvent.Created(id, at)));
    }

    /** Any state, with another name or description. */
    public Transition<Library> edit(LibraryProfile edited, Instant at) {
        return edited.equals(profile)
                ? unchanged()
                : become(edited, state, hold, contents, at, List.of(new LibraryEvent.Edited(id, at)));
    }

    /** Live → Trashed. One already in the trash keeps its first date. */
    public Transition<Library> trash(Instant at, RetentionPolicy retention) {
        if (!isLive()) {
            return unchanged();
        }
        var purgeAfter = retention.purgeAfter(at);
        return become(new Trashed(at, purgeAfter, purgeAfter), at, new LibraryEvent.Trashed(id, at, purgeAfter));
    }

    /** Trashed, Draining → Live, with all that is left; the event's receipt tells what was lost. */
    public Transition<Library> restore(Instant at, Actor by) {
        if (isLive()) {
            return unchanged();
        }
        var lost = state instanceof Draining draining ? draining.progress() : null;
        return become(
                new Live(at),
                at,
                new LibraryEvent.Restored(new Receipt(id, by.signature(), at, contents.visible(), lost)));
    }

    /** Trashed → Trashed, due now. Refuses a live library (the trash comes first), a held one, and one with held assets. */
    public Transition<Library> expedite(Instant at) {
        if (isLive()) {
            throw Refusal.libraryNotTrashed(id);
        }
        requireNotHeld();
        requireNoneHeld(contents.held());
        if (state instanceof Trashed trashed && !trashed.isDue(at)) {
            return become(trashed.dueAt(at), at, new LibraryEvent.Expedited(id, at));
        }
        return unchanged();
    }

    /** Trashed → Trashed, due when it was promised at first. Refuses a live library and one whose purge has begun. */
    public Transition<Library> withdrawExpedite(Instant at) {
        if (isLive()) {
            throw Refusal.libraryNotTrashed(id);
        }
        if (!(state instanceof Trashed trashed)) {
            throw Refusal.purgeHasBegun(id);
        }
        if (!trashed.isExpedited()) {
            return unchanged();
        }
        return become(trashed.asPromised(), at, new LibraryEvent.ExpediteWithdrawn(id, at, trashed.promised()));
    }

    /**
     * Trashed → Trashed, with its owner told that it will be purged within this time. Unchanged if he was told since it was
     * trashed, if it is due already, or if it is held.
     */
    public Transition<Library> announcePurge(Instant at, Duration ahead) {
        if (braked || isHeld() || !(state instanceof Trashed trashed) || !trashed.isToBeAnnounced(at, ahead)) {
            return unchanged();
        }
        var event = new LibraryEvent.PurgeUpcoming(id, at, trashed.purgeAfter(), contents.assets(), contents.bytes());
        return become(trashed.asAnnounced(), at, event);
    }

    /** Any state, held. A held library can be trashed and restored, but nothing of it is purged. */
    public Transition<Library> hold(String reason, Instant at) {
        if (hold != null && hold.reason().equals(reason)) {
            return unchanged();
        }
        var next = Hold.goingOn(hold, reason, at);
        return become(profile, state, next, contents, at, List.of(new LibraryEvent.Held(id, at, reason)));
    }

    /** Any state, no longer held. */
    public Transition<Library> release(Instant at) {
        return hold == null
                ? unchanged()
                : become(profile, state, null, contents, at, List.of(new LibraryEvent.Released(id, at)));
    }

    /**
     * Any state, with one of its assets held, or not any more. A held asset can be trashed and restored, and so can its
     * library, but it is not purged; and while its library is in the trash nothing of the library is. Refuses an asset that
     * was emptied out of the trash: it is gone.
     */
    public Transition<Library> holdAsset(HeldAsset before, HeldAsset after, Instant at) {
        var trashed = before.state() instanceof AssetState.Trashed it ? it : null;
        if (trashed != null && trashCan.condemns(trashed.trashedAt())) {
            throw Refusal.noSuchAsset();
        }
        if (after.equals(before)) {
            return unchanged();
        }
        var next = after.hold();
        var ids = List.of(before.id());
        return become(
                contents.holdingMore(after.count() - before.count(), trashed != null),
                trashed != null && next == null ? trashCan.with(trashed) : trashCan,
                at,
                next == null
                        ? new LibraryEvent.AssetsReleased(id, at, ids)
                        : new LibraryEvent.AssetsHeld(id, at, ids, next.reason()));
    }

    /** Any state, braked: nothing of it is purged until the brake is released. It can be trashed and restored. */
    public Transition<Library> brake(Instant at) {
        return braked ? unchanged() : braking(true, at, new LibraryEvent.Braked(id, at));
    }

    /** Any state, not braked any more. */
    public Transition<Library> releaseBrake(Instant at) {
        return braked ? braking(false, at, new LibraryEvent.BrakeReleased(id, at)) : unchanged();
    }

    /**
     * When something of it was last given up: when it was trashed or expedited, or, if it is live, when something in it was
     * trashed or its trash was emptied.
     */
    public Instant givenUpAt() {
        return state.fold(
                live -> trashCan.latestAt().isAfter(trashCan.emptiedAt()) ? trashCan.latestAt() : trashCan.emptiedAt(),
                Trashed::givenUpAt,
                draining -> draining.trash().givenUpAt());
    }

    /** When that was given up which the drain would purge next: as above, but of a live library only the emptying counts. */
    public Instant purgeOrderedAt() {
        return isLive() ? trashCan.emptiedAt() : givenUpAt();
    }

    /** Any state, with counters put right: it stores what was counted, whatever it told. */
    public Transition<Library> recount(LibraryContents counted, Instant at) {
        return counted.equals(contents)
                ? unchanged()
                : become(profile, state, hold, counted, at, List.of(new LibraryEvent.Edited(id, at)));
    }

    /**
     * Live → Live, richer by one asset. A library in the trash takes no assets: to uploads it does not exist. One without
     * room for it refuses it.
     */
    public Transition<Library> store(AssetId asset, long bytes, Instant at) {
        requireLive();
        if (bytes > profile.room(contents.bytes())) {
            throw Refusal.storageOfLibraryFull();
        }
        return become(
                profile,
                state,
                hold,
                contents.plus(bytes),
                at,
                List.of(new LibraryEvent.AssetsCreated(id, at, List.of(asset))));
    }

    /** Live → Live, with these assets, live ones until now, in the trash. Refuses a library in the trash: it has no assets. */
    public Transition<Library> trashAssets(MovedAssets assets, AssetState.Trashed trashed, Instant at) {
        requireLive();
        return assets.isEmpty()
                ? unchanged()
                : become(
                        contents.trashing(assets),
                        trashCan.with(trashed),
                        at,
                        new LibraryEvent.AssetsTrashed(id, at, assets.ids()));
    }

    /** Live → Live, with other things known about these assets, trashed or not. Refuses a library in the trash. */
    public Transition<Library> editAssets(List<AssetId> assets, Instant at) {
        requireLive();
        return assets.isEmpty()
                ? unchanged()
                : become(profile, state, hold, contents, at, LibraryEvent.ofEdits(id, at, assets));
    }

    /** Live → Live, with these assets back from the trash. Refuses a library in the trash. */
    public Transition<Library> restoreAssets(MovedAssets assets, Instant at) {
        requireLive();
        return assets.isEmpty()
                ? unchanged()
                : become(contents.restoring(assets), at, new LibraryEvent.AssetsRestored(id, at, assets.ids()));
    }

    /**
     * Live → Live, with all that is in its trash condemned: gone from this moment on, whatever time the drain takes.
     * Refuses a library that is in the trash or held, and one with a held asset in its trash.
     */
    public Transition<Library> emptyTrash(Instant at) {
        requireLive();
        requireNotHeld();
        requireNoneHeld(contents.heldTrashed());
        if (contents.trashedAssets() == 0) {
            return unchanged();
        }
        var from = contents.condemned() > 0 ? trashCan.through() : null;
        return become(
                contents.emptied(),
                trashCan.emptied(at, from),
                at,
                new LibraryEvent.TrashEmptied(id, at, contents.trashedAssets(), contents.trashedBytes()));
    }

    /** Whether its trash was emptied since it was like this: then what was thought of its assets may be wrong. */
    public boolean isEmptiedSince(Library before) {
        return !trashCan.emptiedAt().equals(before.trashCan.emptiedAt());
    }

    /**
     * Live → Live, without condemned assets that stood in the way of an upload of the same bytes. Refuses a library in the
     * trash.
     */
    public Transition<Library> giveWay(PurgedBatch condemned, Instant at) {
        requireLive();
        return condemned.isEmpty()
                ? unchanged()
                : become(
                        contents.minus(condemned.contents()),
                        at,
                        new LibraryEvent.AssetsDeleted(id, at, condemned.ids()));
    }

    /**
     * Live → Live, without these assets, trashed or not. Refuses a library that is in the trash or held, and assets of which
     * one is held.
     */
    public Transition<Library> deleteAssets(PurgedBatch batch, Instant at) {
        requireLive();
        requireNotHeld();
        requireNoneHeld(batch.contents().held());
        return batch.isEmpty()
                ? unchanged()
                : become(contents.minus(batch.contents()), at, new LibraryEvent.AssetsDeleted(id, at, batch.ids()));
    }

    /**
     * Which assets in its trash may be purged at this moment: condemned ones first. Those that fell due while the library
     * was in the trash are safe for a respite. Refuses a library that is held or braked, or in the trash: there only its own
     * clock counts.
     */
    public DueTrash dueTrash(Instant at, RetentionPolicy retention) {
        requireNotHeld();
        requireNotBraked();
        if (!(state instanceof Live live)) {
            throw Refusal.libraryNotDue(id);
        }
        if (contents.condemned() > 0) {
            return new DueTrash(DueTrash.By.TRASHING, DueTrash.BEGINNING, trashCan.emptiedAt());
        }
        boolean recent = live.since().plus(retention.respite()).isAfter(at);
        return new DueTrash(DueTrash.By.WINDOW, recent ? live.since() : DueTrash.BEGINNING, at);
    }

    /**
     * Live → Live, poorer by assets that were condemned, or whose time in the trash was over. Refuses if it is not these
     * that are due (any more), so that the batch has to be undone.
     */
    public Transition<Library> purgeTrash(
            DueTrash due, PurgedBatch batch, TrashCan next, RetentionPolicy retention, Instant at) {
        if (!dueTrash(due.until(), retention).equals(due)) {
            throw Refusal.libraryNotDue(id);
        }
        requireNoneHeld(batch.contents().held());
        return batch.isEmpty()
                ? unchanged()
                : become(
                        contents.minus(batch.contents()),
                        next,
                        at,
                        new LibraryEvent.AssetsDeleted(id, at, batch.ids()));
    }

    /** The same library with another note for the drain: nothing that anybody else would notice, so no transition. */
    public Library withTrashCan(TrashCan next) {
        return new Library(id, owner, profile, state, hold, braked, contents, next, createdAt, updatedAt, revision);
    }

    /** Whether the drain should look for trash of single assets at this moment: live, not held or braked, and its turn. */
    public boolean isTrashDue(Instant at) {
        return isLive() && hold == null && !braked && trashCan.isDue(at);
    }

    /**
     * Trashed and due, Draining → Draining, poorer by a batch; gone when nothing is left. Refuses a library that is
     * live, held, braked or not due, or has a held asset in it, so that the batch has to be undone.
     */
    public Transition<Library> drained(PurgedBatch batch, Instant at) {
        requireDrainable(at);
        if (batch.isEmpty()) {
            requireEmpty();
            return new Transition.Gone<>(this, List.of(new LibraryEvent.Purged(id, at, null)));
        }
        var left = contents.minus(batch.contents());
        var draining = drainingAfter(batch, at);
        var events = new ArrayList<LibraryEvent>();
        if (state instanceof Trashed) {
            events.add(new LibraryEvent.DrainStarted(id, at));
        }
        events.add(new LibraryEvent.AssetsDeleted(id, at, batch.ids()));
        if (left.isEmpty()) {
            events.add(new LibraryEvent.Purged(id, at, draining.progress()));
            return new Transition.Gone<>(this, events);
        }
        return become(profile, draining, hold, left, at, events);
    }

    /** Whether a batch may be purged at this moment: in the trash, due, not braked, and neither it nor an asset in it held. */
    public boolean isDrainable(Instant at) {
        return !braked && !isHeld() && state.fold(live -> false, trashed -> trashed.isDue(at), draining -> true);
    }

    /** Whether it would not be purged if it were in the trash: it is held, or an asset in it is. */
    public boolean isHeld() {
        return hold != null || contents.held() > 0;
    }

    /** Whether it is in use, not in the trash. */
    public boolean isLive() {
        return state instanceof Live;
    }

    private void requireLive() {
        if (!isLive()) {
            throw Refusal.noSuchLibrary();
        }
    }

    private void requireNotHeld() {
        if (hold != null) {
            throw Refusal.libraryHeld(id, hold);
        }
    }

    private void requireNoneHeld(long held) {
        if (held > 0) {
            throw Refusal.assetsHeld(id, held);
        }
    }

    private void requireNotBraked() {
        if (braked) {
            throw Refusal.libraryBraked(id);
        }
    }

    private void requireDrainable(Instant at) {
        requireNotHeld();
        requireNoneHeld(contents.held());
        requireNotBraked();
        if (!isDrainable(at)) {
            throw Refusal.libraryNotDue(id);
        }
    }

    private void requireEmpty() {
        if (!contents.isEmpty()) {
            throw new IllegalStateException("the library %s counts %s and has nothing".formatted(id, contents));
        }
    }

    private Draining drainingAfter(PurgedBatch batch, Instant at) {
        return state instanceof Draining before
                ? new Draining(before.trash(), before.progress().plus(batch, at), batch.last())
                : new Draining((Trashed) state, PurgeProgress.begin(batch, at), batch.last());
    }

    private Transition<Library> braking(boolean next, Instant at, LibraryEvent event) {
        var after =
                new Library(id, owner, profile, state, hold, next, contents, trashCan, createdAt, at, revision.next(1));
        return new Transition.Changed<>(this, after, List.of(event));
    }

    private Transition<Library> unchanged() {
        return new Transition.Unchanged<>(this);
    }

    private Transition<Library> become(LibraryState next, Instant at, LibraryEvent event) {
        return become(profile, next, hold, contents, at, List.of(event));
    }

    private Transition<Library> become(LibraryContents next, Instant at, LibraryEvent event) {
        return become(next, trashCan, at, event);
    }

    private Transition<Library> become(LibraryContents next, TrashCan nextCan, Instant at, LibraryEvent event) {
        return become(profile, state, hold, next, nextCan, at, List.of(event));
    }

    private Transition<Library> become(
            LibraryProfile nextProfile,
            LibraryState nextState,
            @Nullable Hold nextHold,
            LibraryContents nextContents,
            Instant at,
            List<LibraryEvent> events) {
        return become(nextProfile, nextState, nextHold, nextContents, trashCan, at, events);
    }

    private Transition<Library> become(
            LibraryProfile nextProfile,
            LibraryState nextState,
            @Nullable Hold nextHold,
            LibraryContents nextContents,
            TrashCan nextCan,
            Instant at,
            List<LibraryEvent> events) {
        var after = new Library(
                id,
                owner,
                nextProfile,
                nextState,
                nextHold,
                braked,
                nextContents,
                nextCan,
                createdAt,
                at,
                revision.next(events.size()));
        return new Transition.Changed<>(this, after, events);
    }
}
