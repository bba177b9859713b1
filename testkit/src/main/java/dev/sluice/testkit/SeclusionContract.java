package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.UseCases;
import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Words;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That to a user what belongs to others does not exist. */
public interface SeclusionContract extends LifecycleSubject {
    @ParameterizedTest
    @MethodSource("calls")
    default void what_belongs_to_somebody_else_is_refused_as_unknown_and_stays_as_it_is(Call call) {
        var scene = scene();
        var library = scene.library(2);
        var stranger = scene.ofSomebodyElse().actor();

        assertThat(Outcome.of(() -> call.by().call(scene.useCases(), stranger, library)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));

        assertThat(scene.find(library)).isEqualTo(library);
        new Audit(scene).check(library);
    }

    @ParameterizedTest
    @MethodSource("calls")
    default void to_a_key_for_some_libraries_the_others_do_not_exist(Call call) {
        var scene = scene();
        var covered = scene.library(0);
        var library = scene.library(2);
        var narrow = new Actor(
                scene.actor().user(), null, new SelectedLibraries(scene.actor().user(), Set.of(covered.id())));

        assertThat(Outcome.of(() -> call.by().call(scene.useCases(), narrow, library)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));

        assertThat(scene.find(library)).isEqualTo(library);
        assertThat(scene.useCases().listLibraries().list(narrow, StateFilter.ALL))
                .containsExactly(covered);
        assertThat(Outcome.of(() -> scene.useCases()
                        .findAsset()
                        .find(narrow, scene.assets(library).get(0).id())))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        new Audit(scene).check(library);
    }

    static Stream<Call> calls() {
        var page = new AssetPage(StateFilter.ALL, true, null, 10);
        var search = new SearchPage(AssetFilter.of(StateFilter.LIVE), Words.of("img"), 0, 10);
        return Stream.of(
                new Call("find", (app, who, library) -> app.findLibrary().find(who, library.id())),
                new Call("edit", (app, who, library) -> app.editLibrary().edit(who, library.id(), same -> same)),
                new Call("trash", (app, who, library) -> app.trashLibrary().trash(who, library.id())),
                new Call("restore", (app, who, library) -> app.restoreLibrary().restore(who, library.id())),
                new Call("expedite", (app, who, library) -> app.expeditePurge().expedite(who, library.id(), null)),
                new Call(
                        "withdraw",
                        (app, who, library) -> app.withdrawExpedite().withdraw(who, library.id())),
                new Call("hold", (app, who, library) -> app.holdLibrary().hold(who, library.id(), "evidence")),
                new Call("release", (app, who, library) -> app.releaseLibrary().release(who, library.id())),
                new Call("drain", (app, who, library) -> app.findDrain().find(who, library.id())),
                new Call("receipts", (app, who, library) -> app.listReceipts().list(who, library.id())),
                new Call("list assets", (app, who, library) -> app.listAssets().list(who, library.id(), page)),
                new Call("search", (app, who, library) -> app.searchAssets().search(who, library.id(), search)),
                new Call("edit assets", (app, who, library) -> app.editAssets().edit(who, library.id(), Map.of())),
                new Call(
                        "upload",
                        (app, who, library) -> app.uploadAsset()
                                .upload(
                                        who,
                                        new ByteArrayInputStream(Fixtures.bytes("photo 1")),
                                        () -> Fixtures.details(library.id()))));
    }

    @Test
    default void a_photo_of_somebody_else_cannot_be_read() {
        var scene = scene();
        var photo = scene.assets(scene.library(1)).get(0);
        var stranger = scene.ofSomebodyElse();

        assertThat(Outcome.of(() -> stranger.read(photo)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        assertThat(stranger.useCases().listLibraries().list(stranger.actor(), StateFilter.ALL))
                .isEmpty();
    }

    /** Something that a user might try with a library. */
    record Call(String name, UseCase by) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A use case with a library. */
    @FunctionalInterface
    interface UseCase {
        Object call(UseCases app, Actor who, Library library);
    }
}
