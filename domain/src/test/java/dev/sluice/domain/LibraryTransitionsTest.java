package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.LibraryState.Trashed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of lifecycle.md, section 1: every state, every command. */
class LibraryTransitionsTest {
    /** The state after the command, with the events it caused; {@code -} if nothing changed, {@code !} if it was refused. */
    private static final String TABLE = """
        command        | live                 | trashed              | due                                       | expedited                                 | draining
        edit           | live: Edited         | trashed: Edited      | due: Edited                               | expedited: Edited                         | draining: Edited
        edit, the same | -                    | -                    | -                                         | -                                         | -
        trash          | trashed: Trashed     | -                    | -                                         | -                                         | -
        restore        | -                    | live: Restored       | live: Restored                            | live: Restored                            | live: Restored
        expedite       | LIBRARY_NOT_TRASHED! | expedited: Expedited | -                                         | -                                         | -
        withdraw       | LIBRARY_NOT_TRASHED! | -                    | -                                         | trashed: ExpediteWithdrawn                | PURGE_HAS_BEGUN!
        announce       | -                    | trashed: PurgeUpcoming | -                                       | -                                         | -
        announce soon  | -                    | -                    | -                                         | -                                         | -
        hold           | held live: Held      | held trashed: Held   | held due: Held                            | held expedited: Held                      | held draining: Held
        hold, anew     | held live: Held      | held trashed: Held   | held due: Held                            | held expedited: Held                      | held draining: Held
        release        | -                    | -                    | -                                         | -                                         | -
        hold asset     | live: AssetsHeld     | trashed: AssetsHeld  | due: AssetsHeld                           | expedited: AssetsHeld                     | draining: AssetsHeld
        hold held      | -                    | -                    | -                                         | -                                         | -
        release asset  | live: AssetsReleased | trashed: AssetsReleased | due: AssetsReleased                    | expedited: AssetsReleased                 | draining: AssetsReleased
        hold condemned | NO_SUCH_ASSET!       | NO_SUCH_ASSET!       | NO_SUCH_ASSET!                            | NO_SUCH_ASSET!                            | NO_SUCH_ASSET!
        brake          | live: Braked         | trashed: Braked      | due: Braked                               | expedited: Braked                         | draining: Braked
        release brake  | -                    | -                    | -                                         | -                                         | -
        recount        | live: Edited         | trashed: Edited      | due: Edited                               | expedited: Edited                         | draining: Edited
        recount, right | -                    | -                    | -                                         | -                                         | -
        store          | live: AssetsCreated  | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        trash assets   | live: AssetsTrashed  | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        trash none     | -                    | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        edit assets    | live: AssetsUpdated, MetadataUpdated | NO_SUCH_LIBRARY! | NO_SUCH_LIBRARY!               | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        edit none      | -                    | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        restore assets | live: AssetsRestored | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        restore none   | -                    | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        delete assets  | live: AssetsDeleted  | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        delete none    | -                    | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        empty trash    | live: TrashEmptied   | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        empty no trash | -                    | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        give way       | live: AssetsDeleted  | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        no way to give | -                    | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!                          | NO_SUCH_LIBRARY!
        purge trash    | live: AssetsDeleted  | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!                          | LIBRARY_NOT_DUE!                          | LIBRARY_NOT_DUE!
        purge undue    | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!                          | LIBRARY_NOT_DUE!                          | LIBRARY_NOT_DUE!
        purge no trash | -                    | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!                          | LIBRARY_NOT_DUE!                          | LIBRARY_NOT_DUE!
        drain one      | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!     | draining: DrainStarted, AssetsDeleted     | draining: DrainStarted, AssetsDeleted     | draining: AssetsDeleted
        drain the rest | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!     | gone: DrainStarted, AssetsDeleted, Purged | gone: DrainStarted, AssetsDeleted, Purged | gone: AssetsDeleted, Purged
        drain none     | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!     | bug!                                      | bug!                                      | bug!
        drain, empty   | LIBRARY_NOT_DUE!     | LIBRARY_NOT_DUE!     | gone: Purged                              | gone: Purged                              | gone: Purged
        """;

    private static final String TABLE_OF_THE_HELD = """
        command        | held live                | held trashed         | held due            | held expedited                  | held draining
        edit           | held live: Edited        | held trashed: Edited | held due: Edited    | held expedited: Edited          | held draining: Edited
        edit, the same | -                        | -                    | -                   | -                               | -
        trash          | held trashed: Trashed    | -                    | -                   | -                               | -
        restore        | -                        | held live: Restored  | held live: Restored | held live: Restored             | held live: Restored
        expedite       | LIBRARY_NOT_TRASHED!     | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        withdraw       | LIBRARY_NOT_TRASHED!     | -                    | -                   | held trashed: ExpediteWithdrawn | PURGE_HAS_BEGUN!
        announce       | -                        | -                    | -                   | -                               | -
        announce soon  | -                        | -                    | -                   | -                               | -
        hold           | -                        | -                    | -                   | -                               | -
        hold, anew     | held live: Held          | held trashed: Held   | held due: Held      | held expedited: Held            | held draining: Held
        release        | live: Released           | trashed: Released    | due: Released       | expedited: Released             | draining: Released
        hold asset     | held live: AssetsHeld    | held trashed: AssetsHeld | held due: AssetsHeld | held expedited: AssetsHeld     | held draining: AssetsHeld
        hold held      | -                        | -                    | -                   | -                               | -
        release asset  | held live: AssetsReleased | held trashed: AssetsReleased | held due: AssetsReleased | held expedited: AssetsReleased | held draining: AssetsReleased
        hold condemned | NO_SUCH_ASSET!           | NO_SUCH_ASSET!       | NO_SUCH_ASSET!      | NO_SUCH_ASSET!                  | NO_SUCH_ASSET!
        brake          | held live: Braked        | held trashed: Braked | held due: Braked    | held expedited: Braked          | held draining: Braked
        release brake  | -                        | -                    | -                   | -                               | -
        recount        | held live: Edited        | held trashed: Edited | held due: Edited    | held expedited: Edited          | held draining: Edited
        recount, right | -                        | -                    | -                   | -                               | -
        store          | held live: AssetsCreated | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        trash assets   | held live: AssetsTrashed | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        trash none     | -                        | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        edit assets    | held live: AssetsUpdated, MetadataUpdated | NO_SUCH_LIBRARY! | NO_SUCH_LIBRARY! | NO_SUCH_LIBRARY!             | NO_SUCH_LIBRARY!
        edit none      | -                        | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        restore assets | held live: AssetsRestored | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        restore none   | -                        | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        delete assets  | LIBRARY_HELD!            | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        delete none    | LIBRARY_HELD!            | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        empty trash    | LIBRARY_HELD!            | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        empty no trash | LIBRARY_HELD!            | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        give way       | held live: AssetsDeleted | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        no way to give | -                        | NO_SUCH_LIBRARY!     | NO_SUCH_LIBRARY!    | NO_SUCH_LIBRARY!                | NO_SUCH_LIBRARY!
        purge trash    | LIBRARY_HELD!            | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        purge undue    | LIBRARY_HELD!            | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        purge no trash | LIBRARY_HELD!            | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        drain one      | LIBRARY_HELD!            | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        drain the rest | LIBRARY_HELD!            | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        drain none     | LIBRARY_HELD!            | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        drain, empty   | LIBRARY_HELD!            | LIBRARY_HELD!        | LIBRARY_HELD!       | LIBRARY_HELD!                   | LIBRARY_HELD!
        """;

    private static final Instant BEFORE_DUE = Libraries.TRASHED.plus(Duration.ofDays(3));
    private static final Instant DUE = Libraries.TRASHED.plus(Duration.ofDays(90));

    private static final MovedAssets ONE = new MovedAssets(List.of(Libraries.asset(3)), 10);
    private static final AssetState.Trashed TRASHED = new AssetState.Trashed(BEFORE_DUE, DUE);

    private static final HeldAsset FREE =
            new HeldAsset(Libraries.asset(3), Libraries.live().id(), new AssetState.Live(), null);
    private static final HeldAsset HELD = FREE.heldFor("evidence", BEFORE_DUE);
    private static final HeldAsset CONDEMNED = new HeldAsset(
            Libraries.asset(3),
            Libraries.live().id(),
            new AssetState.Trashed(DueTrash.BEGINNING, DueTrash.BEGINNING),
            null);

    private static final List<Given> STATES = Stream.of(
                    new Given("live", Libraries.live(), BEFORE_DUE),
                    new Given("trashed", Libraries.trashed(), DUE.minusNanos(1_000)),
                    new Given("due", Libraries.trashed(), DUE),
                    new Given("expedited", Libraries.expedited(), BEFORE_DUE),
                    new Given("draining", Libraries.draining(), BEFORE_DUE))
            .flatMap(given -> Stream.of(given, given.held()))
            .toList();

    private static final List<Command> COMMANDS = List.of(
            new Command("edit", "edit", (library, at) -> library.edit(LibraryProfile.named("Winter"), at)),
            new Command("edit, the same", "edit", (library, at) -> library.edit(library.profile(), at)),
            new Command("trash", "trash", (library, at) -> library.trash(at, Libraries.RETENTION)),
            new Command("restore", "restore", (library, at) -> library.restore(at, Libraries.ACTOR)),
            new Command("expedite", "expedite", Library::expedite),
            new Command("withdraw", "withdrawExpedite", Library::withdrawExpedite),
            new Command(
                    "announce",
                    "announcePurge",
                    (library, at) -> library.announcePurge(at, Libraries.RETENTION.window())),
            new Command("announce soon", "announcePurge", (library, at) -> library.announcePurge(at, Duration.ZERO)),
            new Command("hold", "hold", (library, at) -> library.hold("evidence", at)),
            new Command("hold, anew", "hold", (library, at) -> library.hold("another reason", at)),
            new Command("release", "release", Library::release),
            new Command("hold asset", "holdAsset", (library, at) -> library.holdAsset(FREE, HELD, at)),
            new Command("hold held", "holdAsset", (library, at) -> library.holdAsset(HELD, HELD, at)),
            new Command(
                    "release asset",
                    "holdAsset",
                    (library, at) -> Libraries.holding(
                                    library, library.contents().holding(1, 0))
                            .holdAsset(HELD, FREE, at)),
            new Command(
                    "hold condemned",
                    "holdAsset",
                    (library, at) -> library.holdAsset(CONDEMNED, CONDEMNED.heldFor("evidence", at), at)),
            new Command("brake", "brake", Library::brake),
            new Command("release brake", "releaseBrake", Library::releaseBrake),
            new Command(
                    "recount", "recount", (library, at) -> library.recount(new LibraryContents(7, 3, 70, 30, 2), at)),
            new Command("recount, right", "recount", (library, at) -> library.recount(library.contents(), at)),
            new Command("store", "store", (library, at) -> library.store(Libraries.asset(9), 10, at)),
            new Command("trash assets", "trashAssets", (library, at) -> library.trashAssets(ONE, TRASHED, at)),
            new Command(
                    "trash none", "trashAssets", (library, at) -> library.trashAssets(MovedAssets.NONE, TRASHED, at)),
            new Command(
                    "edit assets", "editAssets", (library, at) -> library.editAssets(List.of(Libraries.asset(3)), at)),
            new Command("edit none", "editAssets", (library, at) -> library.editAssets(List.of(), at)),
            new Command("restore assets", "restoreAssets", (library, at) -> library.restoreAssets(ONE, at)),
            new Command("restore none", "restoreAssets", (library, at) -> library.restoreAssets(MovedAssets.NONE, at)),
            new Command(
                    "delete assets", "deleteAssets", (library, at) -> library.deleteAssets(Libraries.batch(3, 1), at)),
            new Command("delete none", "deleteAssets", (library, at) -> library.deleteAssets(PurgedBatch.NOTHING, at)),
            new Command("empty trash", "emptyTrash", Library::emptyTrash),
            new Command(
                    "empty no trash",
                    "emptyTrash",
                    (library, at) -> Libraries.holding(library, LibraryContents.live(3, 30))
                            .emptyTrash(at)),
            new Command(
                    "give way",
                    "giveWay",
                    (library, at) -> holdingCondemned(library).giveWay(Libraries.condemned(3, 1), at)),
            new Command("no way to give", "giveWay", (library, at) -> library.giveWay(PurgedBatch.NOTHING, at)),
            new Command(
                    "purge trash",
                    "purgeTrash",
                    (library, at) -> purgeTrash(library, Libraries.batch(3, 1), DueTrash.BEGINNING, at)),
            new Command(
                    "purge undue",
                    "purgeTrash",
                    (library, at) -> purgeTrash(library, Libraries.batch(3, 1), Libraries.CREATED, at)),
            new Command(
                    "purge no trash",
                    "purgeTrash",
                    (library, at) -> purgeTrash(library, PurgedBatch.NOTHING, DueTrash.BEGINNING, at)),
            new Command("drain one", "drained", (library, at) -> library.drained(Libraries.batch(3, 1), at)),
            new Command("drain the rest", "drained", (library, at) -> library.drained(Libraries.rest(library), at)),
            new Command("drain none", "drained", (library, at) -> library.drained(PurgedBatch.NOTHING, at)),
            new Command(
                    "drain, empty",
                    "drained",
                    (library, at) ->
                            Libraries.holding(library, LibraryContents.NONE).drained(PurgedBatch.NOTHING, at)));

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_command_makes_of_a_state(Cell cell) {
        var given = state(cell);

        var outcome = Outcomes.describe(
                () -> command(cell).apply(given.library(), given.at()), after -> name(after, given.at()));

        assertThat(outcome).isEqualTo(cell.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cellsNotRefused")
    void no_event_means_no_change_and_every_change_raises_the_version_by_one(Cell cell) {
        var given = state(cell);

        LibraryLaws.check(command(cell).apply(given.library(), given.at()), given.at());
    }

    @Test
    void the_table_has_every_state_and_every_command_in_it() {
        Set<Class<?>> permitted = Set.of(LibraryState.class.getPermittedSubclasses());
        var methods = Arrays.stream(Library.class.getMethods())
                .filter(method -> method.getReturnType() == Transition.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(STATES.stream()
                        .map(given -> given.library().state().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(permitted);
        assertThat(COMMANDS.stream().map(Command::method).collect(Collectors.toSet()))
                .isEqualTo(methods);
        assertThat(cells().map(Cell::state).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        STATES.stream().map(Given::name).toList());
        assertThat(cells()).hasSize(STATES.size() * COMMANDS.size()).doesNotHaveDuplicates();
    }

    static Stream<Cell> cells() {
        return Stream.of(TABLE, TABLE_OF_THE_HELD).flatMap(Cell::of);
    }

    static Stream<Cell> cellsNotRefused() {
        return cells().filter(cell -> !cell.expected().endsWith("!"));
    }

    private static Given state(Cell cell) {
        return only(STATES, given -> given.name().equals(cell.state()));
    }

    private static BiFunction<Library, Instant, Transition<Library>> command(Cell cell) {
        return only(COMMANDS, command -> command.name().equals(cell.command())).call();
    }

    private static Library holdingCondemned(Library library) {
        return Libraries.holding(library, library.contents().and(LibraryContents.condemned(1)));
    }

    private static Transition<Library> purgeTrash(Library library, PurgedBatch batch, Instant after, Instant at) {
        return library.purgeTrash(
                new DueTrash(DueTrash.By.WINDOW, after, at), batch, TrashCan.EMPTY, Libraries.RETENTION, at);
    }

    private static <T> T only(List<T> all, Function<T, Boolean> wanted) {
        var found = all.stream().filter(wanted::apply).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String name(Library library, Instant at) {
        var state = library.state().<String>fold(live -> "live", trashed -> name(trashed, at), draining -> "draining");
        return library.hold() == null ? state : "held " + state;
    }

    private static String name(Trashed trashed, Instant at) {
        if (trashed.isExpedited()) {
            return "expedited";
        }
        return trashed.isDue(at) ? "due" : "trashed";
    }

    /** A library in a state, and the moment at which commands meet it. */
    private record Given(String name, Library library, Instant at) {
        Given held() {
            return new Given("held " + name, Libraries.held(library), at);
        }
    }

    /** A row of the table, and the method behind it. */
    private record Command(String name, String method, BiFunction<Library, Instant, Transition<Library>> call) {}
}
