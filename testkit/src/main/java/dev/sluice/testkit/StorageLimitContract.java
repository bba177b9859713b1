package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.UploadedAsset;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Person;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.User;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** That nobody stores more than they may, not by a byte and however many uploads come at the same time. */
public interface StorageLimitContract extends LifecycleSubject {
    @Test
    default void a_user_stores_as_much_as_they_may_and_not_a_byte_more() {
        var scene = limited(10);
        var library = scene.library();

        assertThat(upload(scene, library, 6, 'a').isAnswered()).isTrue();
        assertThat(upload(scene, library, 5, 'b')).isEqualTo(full());
        assertThat(upload(scene, library, 4, 'c').isAnswered()).isTrue();
        assertThat(scene.find(library).contents().bytes()).isEqualTo(10);
        new Audit(scene).check(library);
    }

    @Test
    default void a_user_without_room_is_refused_before_anything_else_even_what_is_there_already() {
        var scene = limited(4);
        var library = scene.library();
        assertThat(upload(scene, library, 4, 'a').isAnswered()).isTrue();

        assertThat(upload(scene, library, 4, 'a')).isEqualTo(full());
        new Audit(scene).check(library);
    }

    @Test
    default void what_has_no_chance_is_known_before_a_byte_is_read() {
        var scene = limited(4);
        var library = scene.library();
        var trashed = scene.useCases()
                .trashLibrary()
                .trash(scene.actor(), scene.library().id());
        assertThat(expect(scene, library.id())).isEqualTo(new Outcome.Answered<>(library.id()));
        assertThat(expect(scene, trashed.id())).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(expect(scene, Fixtures.libraryId()))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(expect(scene.ofSomebodyElse(), library.id()))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));

        assertThat(upload(scene, library, 4, 'a').isAnswered()).isTrue();

        assertThat(expect(scene, library.id())).isEqualTo(full());
        assertThat(expect(scene, trashed.id())).isEqualTo(full());
    }

    @Test
    default void a_library_stores_no_more_than_its_own_limit() {
        var scene = scene();
        var library = scene.library();
        var limited = scene.useCases()
                .editLibrary()
                .edit(scene.actor(), library.id(), profile -> profile.withStorageLimit(7L));
        assertThat(scene.find(library)).isEqualTo(limited);

        assertThat(upload(scene, library, 8, 'a')).isEqualTo(full());
        assertThat(upload(scene, library, 7, 'b').isAnswered()).isTrue();
        assertThat(upload(scene, library, 7, 'b')).isEqualTo(full());
        assertThat(upload(scene, scene.library(), 8, 'a').isAnswered()).isTrue();
    }

    @Test
    default void of_32_uploads_at_the_same_time_as_many_are_stored_as_there_is_room_for() {
        var scene = limited(100);
        var one = scene.library();
        var other = scene.library();

        var outcomes = Race.of(32, racer -> upload(scene, racer % 2 == 0 ? one : other, 9, (char) ('A' + racer)));

        assertThat(outcomes.stream().filter(Outcome::isAnswered)).hasSize(11);
        assertThat(scene.find(one).contents().bytes()
                        + scene.find(other).contents().bytes())
                .isEqualTo(99);
    }

    private Scene limited(long bytes) {
        var scene = scene();
        var user = User.create(
                scene.actor().user(), Person.UNKNOWN, false, scene.given().now());
        transactions().perform(unit -> unit.users().add(user.limitedTo(bytes, user.createdAt())));
        return scene;
    }

    private static Outcome<UploadedAsset> upload(Scene scene, Library library, int length, char content) {
        var bytes = Fixtures.bytes(String.valueOf(content).repeat(length));
        return Outcome.of(() -> scene.upload(library, new ByteArrayInputStream(bytes)));
    }

    private static Outcome<LibraryId> expect(Scene scene, LibraryId library) {
        return Outcome.of(() -> {
            scene.useCases().expectUpload().expect(scene.actor(), library);
            return library;
        });
    }

    private static <R> Outcome<R> full() {
        return new Outcome.Refused<>(Refusal.Reason.STORAGE_FULL);
    }
}
