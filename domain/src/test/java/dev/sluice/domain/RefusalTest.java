package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final LibraryId LIBRARY = Libraries.live().id();

    private static List<Refusal> all() {
        return List.of(
                Refusal.noSuchLibrary(),
                Refusal.noSuchAsset(),
                Refusal.noSuchPage(Libraries.asset(7)),
                Refusal.placeNotKept(),
                Refusal.placeElsewhere(),
                Refusal.noSuchWebhook(),
                Refusal.tooManyWebhooks(20),
                Refusal.severalLibraries(),
                Refusal.noLibrary(),
                Refusal.libraryNotTrashed(LIBRARY),
                Refusal.libraryHeld(LIBRARY, new Hold("evidence", Instant.EPOCH)),
                Refusal.assetsHeld(LIBRARY, 3),
                Refusal.libraryBraked(LIBRARY),
                Refusal.noSuchBrake(),
                Refusal.libraryNotDue(LIBRARY),
                Refusal.purgeHasBegun(LIBRARY),
                Refusal.unexpectedCount(3, 4),
                Refusal.notAPhotoOrVideo(),
                Refusal.noSuchPicture(),
                Refusal.uploadTooSlow(),
                Refusal.storageOfUserFull(),
                Refusal.storageOfLibraryFull(),
                Refusal.actionNotAllowed(Action.DELETE),
                Refusal.superuserNeeded(),
                Refusal.keysNotManageable(),
                Refusal.noSuchKey(),
                Refusal.noSuchUser(),
                Refusal.emailTaken(),
                Refusal.lastSuperuser());
    }

    @Test
    void every_reason_can_be_given() {
        assertThat(all().stream().map(Refusal::reason).distinct()).containsExactlyInAnyOrder(Refusal.Reason.values());
    }

    @Test
    void the_message_is_a_sentence_for_people() {
        assertThat(all())
                .allSatisfy(refusal -> assertThat(refusal.getMessage())
                        .matches("[0-9A-Z].*\\.")
                        .doesNotContain("%", "null"));
    }

    @Test
    void the_message_names_what_was_asked_for() {
        assertThat(message(Refusal.Reason.UNEXPECTED_COUNT)).startsWith("4 ").contains("3");
        assertThat(message(Refusal.Reason.NO_SUCH_PAGE))
                .contains(Libraries.asset(7).toString());
        assertThat(message(Refusal.Reason.LIBRARY_HELD)).contains("evidence");
        for (var reason : List.of(
                Refusal.Reason.LIBRARY_NOT_TRASHED,
                Refusal.Reason.LIBRARY_HELD,
                Refusal.Reason.ASSETS_HELD,
                Refusal.Reason.LIBRARY_BRAKED,
                Refusal.Reason.LIBRARY_NOT_DUE,
                Refusal.Reason.PURGE_HAS_BEGUN)) {
            assertThat(message(reason)).contains(LIBRARY.toString());
        }
    }

    /** It is an answer, not an accident: collecting the stack would cost more than the whole call. */
    @Test
    void a_refusal_has_no_stack() {
        assertThat(Arrays.asList(Refusal.noSuchLibrary().getStackTrace())).isEmpty();
    }

    private static String message(Refusal.Reason reason) {
        var given = all().stream().filter(refusal -> refusal.reason() == reason).toList();
        assertThat(given).hasSize(1);
        return String.valueOf(given.get(0).getMessage());
    }
}
