package dev.sluice.jdbc;

import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryState;
import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.LibraryState.Live;
import dev.sluice.domain.LibraryState.Trashed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Columns of {@code library} that say one thing about it, and change together.
 *
 * @param value what they say
 * @param assignments as they are set by an update
 * @param binding binds the values of all
 */
record LibraryColumns(
        Function<Library, @Nullable Object> value, String assignments, BiConsumer<SqlStatement<?>, Library> binding) {
    /** All columns that change, but for the numbers of the row's version and its last event. */
    static final List<LibraryColumns> ALL = List.of(
            new LibraryColumns(
                    Library::profile,
                    "name = :name, description = :description, storage_limit_bytes = :storage_limit",
                    LibraryColumns::bindProfile),
            new LibraryColumns(
                    library -> word(library.state()),
                    "state = :state",
                    (values, library) -> values.bind("state", word(library.state()))),
            new LibraryColumns(library -> undrained(library.state()), """
            live_since = :live_since, trashed_at = :trashed_at, purge_after = :purge_after, \
            promised_purge_after = :promised, purge_announced = :announced""", LibraryColumns::bindTrash),
            new LibraryColumns(library -> draining(library.state()), """
            drain_first_at = :first, drain_latest_at = :latest, purged_assets = :purged_assets, \
            purged_bytes = :purged_bytes, purged_through = :through""", LibraryColumns::bindDrain),
            new LibraryColumns(
                    Library::hold, "hold_reason = :hold_reason, held_since = :held_since", LibraryColumns::bindHold),
            new LibraryColumns(
                    Library::braked, "braked = :braked", (values, library) -> values.bind("braked", library.braked())),
            new LibraryColumns(Library::contents, """
            asset_count = :assets, trashed_asset_count = :trashed_assets, storage_used_bytes = :bytes, \
            trashed_bytes = :trashed_bytes, condemned_assets = :condemned, held_assets = :held_assets, \
            held_trashed_assets = :held_trashed""", LibraryColumns::bindContents),
            new LibraryColumns(Library::trashCan, """
            trash_emptied_at = :trash_emptied_at, trash_latest_at = :trash_latest_at, trash_turn = :trash_turn, \
            trash_through_at = :trash_through_at, trash_through = :trash_through""", LibraryColumns::bindTrashCan),
            new LibraryColumns(
                    Library::updatedAt,
                    "updated_at = :updated_at",
                    (values, library) -> values.bind("updated_at", library.updatedAt())));

    /** Whether two states of a library differ in these columns. */
    boolean differ(Library one, Library other) {
        return !Objects.equals(value.apply(one), value.apply(other));
    }

    /** Binds the values of all. */
    void bind(SqlStatement<?> values, Library library) {
        binding.accept(values, library);
    }

    private static void bindProfile(SqlStatement<?> values, Library library) {
        var profile = library.profile();
        var description = profile.description();
        values.bind("name", profile.name().text())
                .bind("description", description == null ? null : description.text())
                .bindByType("storage_limit", profile.storageLimit(), Long.class);
    }

    private static String word(LibraryState state) {
        return state.fold(live -> "live", trashed -> "trashed", draining -> "draining");
    }

    private static void bindTrash(SqlStatement<?> values, Library library) {
        var state = undrained(library.state());
        LibraryRows.instant(values, "live_since", state instanceof Live live ? live.since() : null);
        var trashed = state instanceof Trashed it ? it : null;
        LibraryRows.instant(values, "trashed_at", trashed == null ? null : trashed.trashedAt());
        LibraryRows.instant(values, "purge_after", trashed == null ? null : trashed.purgeAfter());
        LibraryRows.instant(values, "promised", trashed == null ? null : trashed.promised());
        values.bind("announced", trashed != null && trashed.announced());
    }

    private static void bindDrain(SqlStatement<?> values, Library library) {
        var draining = draining(library.state());
        var progress = draining == null ? null : draining.progress();
        LibraryRows.instant(values, "first", progress == null ? null : progress.first());
        LibraryRows.instant(values, "latest", progress == null ? null : progress.latest());
        values.bindByType("purged_assets", progress == null ? null : progress.assets(), Long.class)
                .bindByType("purged_bytes", progress == null ? null : progress.bytes(), Long.class)
                .bindByType(
                        "through", draining == null ? null : draining.through().value(), UUID.class);
    }

    private static void bindHold(SqlStatement<?> values, Library library) {
        var hold = library.hold();
        values.bind("hold_reason", hold == null ? null : hold.reason());
        LibraryRows.instant(values, "held_since", hold == null ? null : hold.since());
    }

    private static void bindContents(SqlStatement<?> values, Library library) {
        var contents = library.contents();
        values.bind("assets", contents.assets())
                .bind("trashed_assets", contents.trashedAssets())
                .bind("bytes", contents.bytes())
                .bind("trashed_bytes", contents.trashedBytes())
                .bind("condemned", contents.condemned())
                .bind("held_assets", contents.held())
                .bind("held_trashed", contents.heldTrashed());
    }

    private static void bindTrashCan(SqlStatement<?> values, Library library) {
        var can = library.trashCan();
        values.bind("trash_emptied_at", can.emptiedAt()).bind("trash_latest_at", can.latestAt());
        LibraryRows.bindTrashCan(values, can);
    }

    private static LibraryState undrained(LibraryState state) {
        return state instanceof Draining draining ? draining.trash() : state;
    }

    private static @Nullable Draining draining(LibraryState state) {
        return state instanceof Draining draining ? draining : null;
    }
}
