package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a host sees whose open transaction is joined. */
interface JoinedContract {
    /** A host with a table of its own. */
    HostScene host();

    @Test
    default void what_is_rolled_back_has_never_happened() throws SQLException {
        var host = host();
        try (var connection = host.begin()) {
            var sluice = host.within(connection);
            var library = sluice.createLibrary().create(host.actor, LibraryProfile.named("Holidays"));
            sluice.trashLibrary().trash(host.actor, library.id());
            HostScene.note(connection, "trashed");
            connection.rollback();
        }

        assertThat(host.libraries()).isEmpty();
        assertThat(host.notes()).isEmpty();
    }

    @Test
    default void others_see_it_once_it_is_committed_together_with_what_the_host_does() throws SQLException {
        var host = host();
        try (var connection = host.begin()) {
            var library = host.within(connection).createLibrary().create(host.actor, LibraryProfile.named("Holidays"));
            HostScene.note(connection, "created");
            assertThat(host.within(connection).findLibrary().find(host.actor, library.id()))
                    .isEqualTo(library);
            assertThat(host.libraries()).isEmpty();
            connection.commit();
        }

        assertThat(host.libraries()).hasSize(1);
        assertThat(host.notes()).containsExactly("created");
    }

    @Test
    default void a_refusal_takes_back_what_was_done_for_it_and_nothing_else() throws SQLException {
        var host = host();
        try (var connection = host.begin()) {
            var sluice = host.within(connection);
            HostScene.note(connection, "before");
            var kept = sluice.createLibrary().create(host.actor, LibraryProfile.named("Kept"));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> sluice.trashLibrary().trash(host.actor, new LibraryId(UUID.randomUUID())));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> host.upload(sluice, new LibraryId(UUID.randomUUID())));
            HostScene.note(connection, "after");
            connection.commit();
            assertThat(host.libraries()).containsExactly(kept);
        }

        assertThat(host.notes()).containsExactly("before", "after");
    }

    @Test
    default void bytes_of_an_upload_that_is_rolled_back_are_noted_to_be_deleted() throws SQLException {
        var host = host();
        var library = host.useCases.createLibrary().create(host.actor, LibraryProfile.named("Holidays"));
        try (var connection = host.begin()) {
            var uploaded = host.upload(host.within(connection), library.id());
            assertThat(uploaded.created()).isTrue();
            connection.rollback();
        }

        assertThat(host.libraries()).containsExactly(library);
        assertThat(host.notedUploads()).isEqualTo(1);
    }

    @Test
    default void what_failed_first_is_told_also_if_it_cannot_be_taken_back() throws SQLException {
        var host = host();
        try (var connection = host.begin()) {
            var failure = new IllegalStateException("the first");

            assertThatThrownBy(() -> host.join(connection).perform(unit -> {
                        close(connection);
                        throw failure;
                    }))
                    .isSameAs(failure)
                    .satisfies(thrown -> assertThat(thrown.getSuppressed()).isNotEmpty());
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    default void a_connection_without_a_transaction_is_refused() throws SQLException {
        var host = host();
        try (var connection = host.begin()) {
            connection.setAutoCommit(true);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> host.within(connection))
                    .withMessageContaining("setAutoCommit(false)");
        }
    }
}
