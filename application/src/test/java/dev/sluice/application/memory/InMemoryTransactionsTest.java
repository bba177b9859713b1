package dev.sluice.application.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Revision;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Mistakes that a database would not let pass, beyond what the contracts demand of every adapter. */
class InMemoryTransactionsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56.789012Z");
    private static final UserId OWNER = new UserId(new UUID(1, 1));

    private final Transactions transactions = new InMemoryTransactions(() -> NOW);

    @Test
    void a_transaction_cannot_begin_within_another() {
        assertThatIllegalStateException().isThrownBy(() -> run(unit -> run(inner -> {})));
    }

    @Test
    void nothing_can_be_written_on_the_side_of_a_transaction_of_the_same_thread() {
        var creation = creation(1);

        assertThatIllegalStateException().isThrownBy(() -> run(unit -> save(transactions, creation)));

        assertThat(find(creation)).isFalse();
    }

    @Test
    void after_a_refused_transaction_the_next_one_begins() {
        assertThatIllegalStateException().isThrownBy(() -> run(unit -> run(inner -> {})));

        save(transactions, creation(1));

        assertThat(find(creation(1))).isTrue();
    }

    @Test
    void a_unit_is_of_no_use_when_its_transaction_is_over() {
        var kept = new ArrayList<UnitOfWork>();
        run(kept::add);

        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get(0).libraries().find(OWNER, id(1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get(0).libraries().save(creation(1), null));
    }

    @Test
    void events_that_are_not_numbered_on_are_a_mistake() {
        save(transactions, creation(1));
        var before = library(1);
        var edit = (Transition.Changed<Library>) before.edit(LibraryProfile.named("Edited"), NOW);
        var events = new ArrayList<>(edit.events());
        events.add(new LibraryEvent.Edited(before.id(), NOW));

        assertThatIllegalStateException()
                .isThrownBy(() -> save(transactions, new Transition.Changed<>(before, edit.after(), events)));
        assertThatIllegalStateException()
                .isThrownBy(() -> save(
                        transactions,
                        new Transition.Created<>(
                                with(library(2), new Revision(2, 1)),
                                creation(2).events())));

        assertThat(find(creation(2))).isFalse();
    }

    @Test
    void a_library_that_still_has_assets_cannot_go() {
        save(transactions, creation(1));
        run(unit -> assertThat(unit.assets().insert(asset(1, 1))).isTrue());
        var due = due(library(1));

        assertThatIllegalStateException().isThrownBy(() -> save(transactions, due.drained(PurgedBatch.NOTHING, NOW)));
    }

    @Test
    void a_library_that_is_gone_is_never_created_again() {
        save(transactions, creation(1));
        save(transactions, due(library(1)).drained(PurgedBatch.NOTHING, NOW));

        assertThatIllegalStateException().isThrownBy(() -> save(transactions, creation(1)));
    }

    @Test
    void an_asset_is_stored_once_in_whichever_library() {
        save(transactions, creation(1));
        save(transactions, creation(2));
        run(unit -> assertThat(unit.assets().insert(asset(1, 7))).isTrue());

        assertThatIllegalStateException()
                .isThrownBy(() -> run(unit -> use(unit.assets().insert(asset(2, 7)))));
    }

    @Test
    void an_upload_begins_once() {
        var upload = new AssetId(new UUID(3, 1));
        transactions.perform(unit -> unit.reclaims().intend(upload, NOW));

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.perform(unit -> unit.reclaims().intend(upload, NOW)));
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.perform(unit -> unit.reclaims().add(List.of(upload))));
    }

    @Test
    void a_call_that_fails_leaves_no_half_of_itself_in_its_transaction() {
        save(transactions, creation(1));

        run(unit -> {
            assertThat(unit.assets().insert(asset(1, 7))).isTrue();
            assertThatIllegalStateException().isThrownBy(() -> unit.libraries().save(creation(1), null));
        });

        var asset = transactions.oneByOne(
                unit -> unit.assets().find(OWNER, asset(1, 7).id()));
        assertThat(asset).isPresent();
    }

    @Test
    void an_object_is_never_overwritten() {
        var objects = new InMemoryObjects();
        var id = new AssetId(new UUID(3, 1));
        assertThat(objects.put(id, new ByteArrayInputStream(new byte[3]))).isEqualTo(3);

        assertThatIllegalStateException().isThrownBy(() -> objects.put(id, new ByteArrayInputStream(new byte[4])));

        assertThat(objects.ids()).containsExactly(id);
        assertThat(objects.open(id, 0))
                .get()
                .satisfies(bytes -> assertThat(bytes.readAllBytes()).hasSize(3));
    }

    private void run(Consumer<UnitOfWork> work) {
        boolean done = transactions.inTransaction(unit -> {
            work.accept(unit);
            return true;
        });
        assertThat(done).isTrue();
    }

    private static void save(Transactions transactions, Transition<Library> transition) {
        boolean saved = transactions.oneByOne(unit -> unit.libraries().save(transition, null));
        assertThat(saved).isTrue();
    }

    private Library due(Library library) {
        var trash = library.trash(NOW, RetentionPolicy.DEFAULT);
        save(transactions, trash);
        var expedite = trash.remains().orElseThrow().expedite(NOW);
        save(transactions, expedite);
        return expedite.remains().orElseThrow();
    }

    private boolean find(Transition<Library> creation) {
        return transactions.<Boolean>oneByOne(unit -> unit.libraries()
                .find(OWNER, creation.remains().orElseThrow().id())
                .isPresent());
    }

    private static LibraryId id(int number) {
        return new LibraryId(new UUID(2, number));
    }

    private static Transition<Library> creation(int number) {
        return Library.create(id(number), OWNER, LibraryProfile.named("Holidays"), NOW);
    }

    private static Library library(int number) {
        return creation(number).remains().orElseThrow();
    }

    private static Library with(Library library, Revision revision) {
        return new Library(
                library.id(),
                library.owner(),
                library.profile(),
                library.state(),
                library.hold(),
                library.contents(),
                library.trashCan(),
                library.createdAt(),
                library.updatedAt(),
                revision);
    }

    private static Asset asset(int library, int number) {
        var file = new AssetFile(
                new FileName("a.jpg"),
                10,
                Sha256.of(new byte[32]),
                Sha1.of(new byte[20]),
                new DeviceOrigin("phone", "a"),
                NOW,
                NOW);
        return Asset.create(
                new AssetId(new UUID(3, number)),
                id(library),
                file,
                new CaptureTime(LocalDateTime.parse("2024-02-29T12:00:00"), null),
                NOW);
    }

    private static void use(Object value) {
        assertThat(value).isNotNull();
    }
}
