package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of lifecycle.md, section 2: every state, every command. */
class AssetTransitionsTest {
    private static final String TABLE = """
        command    | live                                 | trashed
        trash      | trashed: AssetsTrashed               | -
        restore    | -                                    | live: AssetsRestored
        edit       | live: AssetsUpdated, MetadataUpdated | trashed: AssetsUpdated, MetadataUpdated
        edit, none | -                                    | -
        """;

    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");
    private static final Asset LIVE = Asset.create(
            Libraries.asset(1),
            Libraries.live().id(),
            new AssetFile(
                    new FileName("a.jpg"),
                    10,
                    Sha256.of(new byte[32]),
                    Sha1.of(new byte[20]),
                    new DeviceOrigin("phone", "a"),
                    AT,
                    AT),
            new CaptureTime(LocalDateTime.parse("2024-02-29T12:00:00"), null),
            AT.minusSeconds(1));

    private static final Map<String, Asset> STATES =
            Map.of("live", LIVE, "trashed", Libraries.after(LIVE.trash(AT.minusMillis(1), RetentionPolicy.DEFAULT)));
    private static final Map<String, Function<Asset, Transition<Asset>>> COMMANDS = Map.of(
            "trash",
            asset -> asset.trash(AT, RetentionPolicy.DEFAULT),
            "restore",
            asset -> asset.restore(AT),
            "edit",
            asset -> asset.edit(AssetEdits.NONE.withPosition(new Position(55, 8)), AT),
            "edit, none",
            asset -> asset.edit(AssetEdits.NONE, AT));

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_command_makes_of_a_state(Cell cell) {
        var outcome = Outcomes.describe(() -> apply(cell), after -> after.isTrashed() ? "trashed" : "live");

        assertThat(outcome).isEqualTo(cell.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_change_moves_the_time_and_the_state_or_the_edits_alone_and_says_so(Cell cell) {
        var before = STATES.get(cell.state());
        var transition = apply(cell);

        if (transition instanceof Transition.Unchanged<Asset> unchanged) {
            assertThat(unchanged.state()).isSameAs(before);
            return;
        }
        var after = Libraries.after(transition);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields(cell.command().equals("edit") ? "edits" : "state", "updatedAt")
                .isEqualTo(before);
        assertThat(after.updatedAt()).isEqualTo(AT);
        assertThat(transition.events()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.library()).isEqualTo(LIVE.library());
            assertThat(event.at()).isEqualTo(AT);
        });
    }

    @Test
    void the_table_has_every_state_and_every_command_in_it() {
        var methods = Arrays.stream(Asset.class.getMethods())
                .filter(method -> method.getReturnType() == Transition.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .toList();

        assertThat(STATES.values().stream().<Object>map(asset -> asset.state().getClass()))
                .containsExactlyInAnyOrder((Object[]) AssetState.class.getPermittedSubclasses());
        assertThat(COMMANDS.keySet().stream().map(name -> name.split(",", 2)[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(methods);
        assertThat(cells()).hasSize(STATES.size() * COMMANDS.size()).doesNotHaveDuplicates();
    }

    @Test
    void a_trashed_asset_is_promised_the_window() {
        var trashed = Libraries.after(LIVE.trash(AT, RetentionPolicy.DEFAULT));

        assertThat(trashed.state()).isEqualTo(new AssetState.Trashed(AT, Instant.parse("2026-05-02T00:00:00Z")));
    }

    @Test
    void an_asset_has_one_version_named_after_it() {
        assertThat(LIVE.currentVersion().value()).isEqualTo(LIVE.id().value());
        assertThat(LIVE.currentVersion().toString()).startsWith("asset_version_");
    }

    static Stream<Cell> cells() {
        return Cell.of(TABLE);
    }

    private static Transition<Asset> apply(Cell cell) {
        return List.of(COMMANDS.get(cell.command())).get(0).apply(STATES.get(cell.state()));
    }
}
