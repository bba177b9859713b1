package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Hold;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryDescription;
import dev.sluice.domain.LibraryName;
import dev.sluice.domain.LibraryProfile;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a library is found as it was saved, in each state of its life. */
public interface LibraryRoundTripContract extends PersistenceSubject {
    /** Text that costs the most room: all of it outside the basic plane. */
    private static String longest(int codePoints) {
        return "\uD834\uDD1E".repeat(codePoints);
    }

    @ParameterizedTest
    @MethodSource("lives")
    default void a_library_is_found_as_it_was_saved(Life life) {
        var library = life.of().apply(given());

        assertThat(given().find(library.owner(), library.id())).contains(library);
        assertThat(given().list(library.owner(), StateFilter.ALL)).containsExactly(library);
    }

    static Stream<Life> lives() {
        return Stream.of(
                new Life("live", given -> given.library(0)),
                new Life("live, with assets", given -> given.library(3)),
                new Life(
                        "of the longest name and description",
                        given -> given.change(
                                given.library(0),
                                library -> library.edit(
                                        new LibraryProfile(
                                                new LibraryName(longest(LibraryName.MAX_LENGTH)),
                                                new LibraryDescription(longest(LibraryDescription.MAX_LENGTH))),
                                        given.now()))),
                new Life(
                        "with an empty description",
                        given -> given.change(
                                given.library(0),
                                library -> library.edit(
                                        library.profile().withDescription(new LibraryDescription("")), given.now()))),
                new Life(
                        "of a quotation mark and a backslash",
                        given -> given.change(
                                given.library(0),
                                library ->
                                        library.edit(LibraryProfile.named("it's \"\\\" -- ? :name %s"), given.now()))),
                new Life(
                        "held",
                        given -> given.change(
                                given.library(0), library -> library.hold(longest(Hold.MAX_LENGTH), given.now()))),
                new Life("trashed", given -> given.trashed(given.library(2))),
                new Life(
                        "trashed and held",
                        given -> given.change(
                                given.trashed(given.library(2)), library -> library.hold("evidence", given.now()))),
                new Life("expedited", given -> given.due(given.library(2))),
                new Life(
                        "expedite withdrawn",
                        given -> given.change(
                                given.due(given.library(2)), library -> library.withdrawExpedite(given.now()))),
                new Life(
                        "announced",
                        given -> given.change(
                                given.trashed(given.library(2)),
                                library -> library.announcePurge(given.now(), Duration.ofDays(90)))),
                new Life(
                        "braked",
                        given -> given.change(given.trashed(given.library(2)), library -> library.brake(given.now()))),
                new Life("draining", given -> given.draining(given.library(3), 1)),
                new Life("draining on", given -> {
                    var draining = given.draining(given.library(4), 1);
                    given.clock().turn(Duration.ofMillis(1));
                    return given.drain(draining, 2);
                }),
                new Life(
                        "draining and held",
                        given -> given.change(
                                given.draining(given.library(3), 1), library -> library.hold("evidence", given.now()))),
                new Life("restored", given -> {
                    var draining = given.draining(given.library(3), 1);
                    given.clock().turn(Duration.ofDays(1));
                    return given.restored(draining, Fixtures.actor());
                }),
                new Life("of an enormous size", given -> {
                    var library = given.library(0);
                    return given.change(
                            library, latest -> latest.store(Fixtures.assetId(), Long.MAX_VALUE / 2, given.now()));
                }));
    }

    /** A way to get a library. */
    record Life(String name, Function<Given, Library> of) {
        @Override
        public String toString() {
            return name;
        }
    }
}
