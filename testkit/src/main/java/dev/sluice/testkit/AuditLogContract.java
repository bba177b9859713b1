package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditPage;
import dev.sluice.application.port.AuditPosition;
import dev.sluice.application.port.EventCounts;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.Author;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MovedAssets;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.RequestId;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.AuditLog} promises. */
public interface AuditLogContract extends PersistenceSubject {
    @Test
    default void a_change_is_recorded_with_who_made_it_and_how_much_it_was_about() {
        var library = given().library(3);
        var by = Fixtures.actor().by(new RequestId("request-1"));

        saveAs(by, library.trash(given().now(), RetentionPolicy.DEFAULT));

        assertThat(latest())
                .isEqualTo(new AuditEntry(
                        new AuditPosition(given().now(), library.id().value(), 5),
                        new Author(by.user(), by.key(), new RequestId("request-1")),
                        "library_trashed",
                        library.owner(),
                        library.id(),
                        null,
                        new EventCounts(3, library.contents().bytes()),
                        null));
    }

    @Test
    default void an_emptied_trash_is_recorded_with_what_was_in_it() {
        var library = given().library(2);
        var ids = given().history(library).stream()
                .filter(LibraryEvent.AssetsCreated.class::isInstance)
                .flatMap(event -> ((LibraryEvent.AssetsCreated) event).assets().stream())
                .limit(1)
                .toList();
        var trashed = new AssetState.Trashed(given().now(), given().now());
        var full =
                given().change(library, latest -> latest.trashAssets(new MovedAssets(ids, 7), trashed, given().now()));

        saveAs(Fixtures.actor(), full.emptyTrash(given().now()));

        assertThat(latest().what()).isEqualTo("library_trash_emptied");
        assertThat(latest().counts()).isEqualTo(new EventCounts(1, 7L));
    }

    @Test
    default void somebody_without_a_key_and_a_request_is_recorded_too() {
        var library = given().library(0);
        var by = Actor.user(library.owner());

        saveAs(by, library.hold("a court asks", given().now()));

        assertThat(latest().by()).isEqualTo(new Author(library.owner(), null, null));
        assertThat(latest().detail()).isEqualTo("a court asks");
    }

    @Test
    default void what_the_system_does_by_itself_has_no_author_and_counts_what_was_purged() {
        var library = given().draining(given().library(3), 2);

        assertThat(latest().what()).isEqualTo("asset_deleted");
        assertThat(latest().by()).isNull();
        assertThat(latest().counts()).isEqualTo(new EventCounts(2, null));

        clock().turn(Duration.ofSeconds(1));
        assertThat(given().drain(library, 2)).isEqualTo(library);

        assertThat(latest().what()).isEqualTo("library_purged");
        assertThat(latest().counts())
                .isNotNull()
                .extracting(EventCounts::assets)
                .isEqualTo(3L);
    }

    @Test
    default void a_change_that_lost_is_not_recorded() {
        var library = given().library(0);
        var late = library.trash(given().now(), RetentionPolicy.DEFAULT);
        saveAs(Fixtures.actor(), library.hold("evidence", given().now()));
        int before = page(null, null, 100).size();

        assertThat(given().saves(late)).isFalse();

        assertThat(page(null, null, 100)).hasSize(before);
    }

    @Test
    default void what_was_done_about_no_library_is_in_the_same_log() {
        var library = given().library(0);
        clock().turn(Duration.ofSeconds(1));
        var by = Fixtures.actor().by(new RequestId("request-2"));
        record(new AdminEvent(AdminEvent.Kind.KEY_REVOKED, "key_1", "lost"), by);
        clock().turn(Duration.ofSeconds(1));
        record(AdminEvent.of(AdminEvent.Kind.DRAIN_PAUSED, null), null);
        clock().turn(Duration.ofSeconds(1));
        saveAs(by, library.hold("evidence", given().now()));

        var log = page(null, null, 100);

        assertThat(log)
                .extracting(AuditEntry::what)
                .containsExactly("library_held", "drain_paused", "key_revoked", "library_created");
        assertThat(log.get(1).by()).isNull();
        assertThat(log.get(2))
                .isEqualTo(new AuditEntry(
                        log.get(2).position(), by.author(), "key_revoked", null, null, "key_1", null, "lost"));
        assertThat(log.get(2).position().source()).isEqualTo(AuditPosition.ADMINISTRATION);
    }

    @Test
    default void it_outlives_the_library() {
        var due = given().due(given().library(0));
        assertThat(given().saves(due.drained(PurgedBatch.NOTHING, given().now())))
                .isTrue();

        assertThat(page(due.id(), null, 100))
                .extracting(AuditEntry::what)
                .containsExactly("library_purged", "library_expedited", "library_trashed", "library_created");
    }

    @Test
    default void pages_follow_one_another_without_gaps_also_within_one_moment() {
        assertThat(List.of(given().library(5), given().library(4))).hasSize(2);
        record(AdminEvent.of(AdminEvent.Kind.DRAIN_PAUSED, null), null);
        record(AdminEvent.of(AdminEvent.Kind.DRAIN_RESUMED, null), null);
        clock().turn(Duration.ofSeconds(1));
        assertThat(given().library(2).isLive()).isTrue();

        assertThat(walk(null, 3)).isEqualTo(page(null, null, 100)).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    default void the_log_of_one_library_can_be_read_by_itself() {
        var library = given().library(4);
        assertThat(given().library(2).isLive()).isTrue();
        record(AdminEvent.of(AdminEvent.Kind.DRAIN_PAUSED, null), null);

        var log = walk(library.id(), 2);

        assertThat(log)
                .extracting(entry -> entry.position().number())
                .containsExactlyElementsOf(LongStream.of(5, 4, 3, 2, 1).boxed().toList());
        assertThat(log).allSatisfy(entry -> assertThat(entry.library()).isEqualTo(library.id()));
        assertThat(page(Fixtures.libraryId(), null, 100)).isEmpty();
    }

    private void saveAs(Actor by, Transition<Library> transition) {
        given().run(unit -> assertThat(unit.libraries().save(transition, by)).isTrue());
    }

    private void record(AdminEvent event, @Nullable Actor by) {
        transactions().perform(unit -> unit.audit().record(event, by));
    }

    private AuditEntry latest() {
        return page(null, null, 1).get(0);
    }

    private List<AuditEntry> page(@Nullable LibraryId library, @Nullable AuditPosition before, int limit) {
        return transactions().oneByOne(unit -> unit.audit().page(new AuditPage(library, before, limit)));
    }

    private List<AuditEntry> walk(@Nullable LibraryId library, int limit) {
        var all = new ArrayList<AuditEntry>();
        var page = page(library, null, limit);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(library, page.get(page.size() - 1).position(), limit);
        }
        return all;
    }
}
