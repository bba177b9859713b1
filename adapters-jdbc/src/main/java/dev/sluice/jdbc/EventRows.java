package dev.sluice.jdbc;

import dev.sluice.application.port.EventCounts;
import dev.sluice.application.port.EventType;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgeProgress;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the table {@code event}. */
final class EventRows {
    private EventRows() {}

    /**
     * Inserts for the events of a change, numbered on from the last one before, and for their receipts. Their place in the
     * feed is a {@link Dialect#feedOrder}.
     */
    static List<Part> inserts(
            UserId owner, long lastNumber, Transition<Library> transition, @Nullable Actor by, String feedOrder) {
        var events = transition.events();
        var inserts = new ArrayList<Part>();
        for (var event : events) {
            long number = lastNumber + 1 + inserts.size();
            var prefix = "e" + inserts.size() + "_";
            var counts = EventCounts.of(event, transition);
            inserts.add(insert(owner, number, prefix, event, counts, by, feedOrder));
        }
        for (int index = 0; index < events.size(); index++) {
            if (events.get(index) instanceof LibraryEvent.Restored restored) {
                inserts.add(ReceiptRows.insert(owner, lastNumber + 1 + index, "r" + index + "_", restored.receipt()));
            }
        }
        return inserts;
    }

    private static Part insert(
            UserId owner,
            long number,
            String prefix,
            LibraryEvent event,
            EventCounts counts,
            @Nullable Actor by,
            String feedOrder) {
        var row = new Insertion("event", prefix)
                .with("library_id", event.library().value())
                .with("number", number)
                .with("user_id", owner.value())
                .with("at", event.at())
                .with("type", EventType.of(event).word())
                .with("asset_ids", assets(event))
                .with("purge_after", purgeAfter(event))
                .with("reason", reason(event))
                .with("assets", counts.assets())
                .with("bytes", counts.bytes())
                .computed("feed_order", feedOrder);
        return ActorColumns.added(purged(row, event), by).part();
    }

    private static Insertion purged(Insertion row, LibraryEvent event) {
        if (event instanceof LibraryEvent.Purged purged) {
            return progress(row, purged.progress());
        }
        if (event instanceof LibraryEvent.TrashEmptied emptied) {
            return row.with("purged_assets", emptied.assets()).with("purged_bytes", emptied.bytes());
        }
        if (event instanceof LibraryEvent.PurgeUpcoming upcoming) {
            return row.with("purged_assets", upcoming.assets()).with("purged_bytes", upcoming.bytes());
        }
        return row;
    }

    /** With what was purged and when, if anything was. */
    static Insertion progress(Insertion row, @Nullable PurgeProgress progress) {
        return progress == null
                ? row
                : row.with("first_purge_at", progress.first())
                        .with("latest_purge_at", progress.latest())
                        .with("purged_assets", progress.assets())
                        .with("purged_bytes", progress.bytes());
    }

    private static @Nullable String reason(LibraryEvent event) {
        if (event instanceof LibraryEvent.AssetsHeld held) {
            return held.reason();
        }
        return event instanceof LibraryEvent.Held held ? held.reason() : null;
    }

    private static UUID @Nullable [] assets(LibraryEvent event) {
        return event instanceof LibraryEvent.OfAssets assets ? Columns.uuids(assets.assets()) : null;
    }

    private static @Nullable Instant purgeAfter(LibraryEvent event) {
        if (event instanceof LibraryEvent.Trashed trashed) {
            return trashed.purgeAfter();
        }
        if (event instanceof LibraryEvent.PurgeUpcoming upcoming) {
            return upcoming.purgeAfter();
        }
        return event instanceof LibraryEvent.ExpediteWithdrawn withdrawn ? withdrawn.purgeAfter() : null;
    }

    /** An event, from a row with the columns of its receipt prefixed by {@code receipt_} where it has one. */
    static LibraryEvent event(ResultSet row) throws SQLException {
        var library = new LibraryId(Columns.uuid(row, "library_id"));
        var at = Columns.instant(row, "at");
        List<AssetId> assets = Columns.assetIds(row, "asset_ids");
        return switch (EventType.ofWord(Columns.text(row, "type"))) {
            case LIBRARY_CREATED -> new LibraryEvent.Created(library, at);
            case LIBRARY_UPDATED -> new LibraryEvent.Edited(library, at);
            case LIBRARY_TRASHED -> new LibraryEvent.Trashed(library, at, Columns.instant(row, "purge_after"));
            case LIBRARY_EXPEDITED -> new LibraryEvent.Expedited(library, at);
            case LIBRARY_EXPEDITE_WITHDRAWN ->
                new LibraryEvent.ExpediteWithdrawn(library, at, Columns.instant(row, "purge_after"));
            case LIBRARY_PURGE_UPCOMING ->
                new LibraryEvent.PurgeUpcoming(
                        library,
                        at,
                        Columns.instant(row, "purge_after"),
                        row.getLong("purged_assets"),
                        row.getLong("purged_bytes"));
            case LIBRARY_DRAINING -> new LibraryEvent.DrainStarted(library, at);
            case LIBRARY_RESTORED -> new LibraryEvent.Restored(ReceiptRows.receipt(row, "receipt_"));
            case LIBRARY_TRASH_EMPTIED ->
                new LibraryEvent.TrashEmptied(library, at, row.getLong("purged_assets"), row.getLong("purged_bytes"));
            case LIBRARY_HELD -> new LibraryEvent.Held(library, at, Columns.text(row, "reason"));
            case LIBRARY_RELEASED -> new LibraryEvent.Released(library, at);
            case LIBRARY_BRAKED -> new LibraryEvent.Braked(library, at);
            case LIBRARY_BRAKE_RELEASED -> new LibraryEvent.BrakeReleased(library, at);
            case LIBRARY_PURGED -> new LibraryEvent.Purged(library, at, progress(row, ""));
            case ASSET_CREATED -> new LibraryEvent.AssetsCreated(library, at, assets);
            case ASSET_UPDATED -> new LibraryEvent.AssetsUpdated(library, at, assets);
            case METADATA_UPDATED -> new LibraryEvent.MetadataUpdated(library, at, assets);
            case ASSET_TRASHED -> new LibraryEvent.AssetsTrashed(library, at, assets);
            case ASSET_RESTORED -> new LibraryEvent.AssetsRestored(library, at, assets);
            case ASSET_HELD -> new LibraryEvent.AssetsHeld(library, at, assets, Columns.text(row, "reason"));
            case ASSET_RELEASED -> new LibraryEvent.AssetsReleased(library, at, assets);
            case ASSET_DELETED -> new LibraryEvent.AssetsDeleted(library, at, assets);
        };
    }

    /** The progress in four columns with this prefix, null if there was none. */
    static @Nullable PurgeProgress progress(ResultSet row, String prefix) throws SQLException {
        var first = Columns.instantOrNull(row, prefix + "first_purge_at");
        return first == null
                ? null
                : new PurgeProgress(
                        first,
                        Columns.instant(row, prefix + "latest_purge_at"),
                        row.getLong(prefix + "purged_assets"),
                        row.getLong(prefix + "purged_bytes"));
    }
}
