package dev.sluice.jdbc.h2kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.jdbc.h2kill.Contents.AssetRow;
import dev.sluice.jdbc.h2kill.Contents.EventRow;
import dev.sluice.jdbc.h2kill.Contents.LibraryRow;
import dev.sluice.jdbc.h2kill.Contents.NoteRow;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final UUID LIBRARY = new UUID(7, 1);
    private static final Photo KEPT = new Photo(new UUID(1, 300));
    private static final Photo PURGED = new Photo(new UUID(1, 20));
    private static final LibraryRow SOUND = new LibraryRow(LIBRARY, "trashed", 1, KEPT.bytes(), 3, 3);
    private static final List<EventRow> HISTORY = List.of(
            new EventRow(LIBRARY, 1, Entry.STORED, List.of(PURGED.id(), KEPT.id())),
            new EventRow(LIBRARY, 2, Entry.MOVED, List.of()),
            new EventRow(LIBRARY, 3, Entry.PURGED, List.of(PURGED.id())));
    private static final NoteRow NOTE = new NoteRow(Entry.note(LIBRARY, 3), List.of(PURGED.id()));

    private final Ledger ledger = new Ledger();

    @Test
    void nothing_is_wrong_with_rows_that_follow_from_the_history() {
        HISTORY.forEach(event -> ledger.hear(new Line.Committed(event.entry())));

        assertThat(findings(SOUND, List.of(row(KEPT)), List.of(NOTE), HISTORY)).isEmpty();
    }

    @Test
    void a_change_that_was_acknowledged_and_is_missing_is_found() {
        ledger.hear(new Line.Committed(new Entry(LIBRARY, 4, "moved")));

        assertThat(findings(SOUND, List.of(row(KEPT)), List.of(NOTE), HISTORY))
                .anyMatch(text -> text.startsWith("lost"));
    }

    @Test
    void more_changes_than_can_have_been_on_their_way_are_found() {
        assertThat(new Inspection(ledger, new Contents(List.of(SOUND), List.of(row(KEPT)), List.of(NOTE), HISTORY))
                        .findings(2))
                .containsExactly("3 changes that nobody made");
    }

    @Test
    void a_missing_and_a_surplus_asset_are_found() {
        assertThat(findings(SOUND, List.of(), List.of(NOTE), HISTORY)).isNotEmpty();
        assertThat(findings(SOUND, List.of(row(KEPT), row(PURGED)), List.of(NOTE), HISTORY))
                .isNotEmpty();
    }

    @Test
    void an_asset_with_the_columns_of_another_is_found() {
        var swapped = new AssetRow(KEPT.id(), LIBRARY, row(PURGED).columns());

        assertThat(findings(SOUND, List.of(swapped), List.of(NOTE), HISTORY)).hasSize(1);
    }

    @Test
    void a_counter_a_state_and_a_version_that_do_not_follow_are_found() {
        var wrong = List.of(
                new LibraryRow(LIBRARY, "trashed", 2, KEPT.bytes(), 3, 3),
                new LibraryRow(LIBRARY, "trashed", 1, KEPT.bytes() + 1, 3, 3),
                new LibraryRow(LIBRARY, "live", 1, KEPT.bytes(), 3, 3),
                new LibraryRow(LIBRARY, "trashed", 1, KEPT.bytes(), 4, 3),
                new LibraryRow(LIBRARY, "trashed", 1, KEPT.bytes(), 3, 2));

        assertThat(wrong)
                .allSatisfy(library -> assertThat(findings(library, List.of(row(KEPT)), List.of(NOTE), HISTORY))
                        .isNotEmpty());
    }

    @Test
    void a_note_of_a_purge_may_be_missing_only_if_somebody_tried_to_remove_it() {
        assertThat(findings(SOUND, List.of(row(KEPT)), List.of(), HISTORY)).hasSize(1);
        ledger.hear(new Line.Removing(NOTE.id()));
        assertThat(findings(SOUND, List.of(row(KEPT)), List.of(), HISTORY)).isEmpty();
    }

    @Test
    void a_note_whose_removal_was_acknowledged_has_to_be_gone() {
        ledger.hear(new Line.Removed(NOTE.id()));

        assertThat(findings(SOUND, List.of(row(KEPT)), List.of(NOTE), HISTORY)).hasSize(1);
    }

    @Test
    void bytes_of_an_asset_must_not_be_noted() {
        var upload = new NoteRow(KEPT.id(), List.of(KEPT.id()));

        assertThat(findings(SOUND, List.of(row(KEPT)), List.of(NOTE, upload), HISTORY))
                .hasSize(1);
    }

    @Test
    void a_line_that_the_kill_cut_off_says_nothing() {
        var text = new Line.Committed(HISTORY.get(0).entry()).text();

        assertThat(Line.parse(text)).contains(new Line.Committed(HISTORY.get(0).entry()));
        assertThat(Line.parse(text.substring(0, text.length() - 1))).isEmpty();
    }

    private List<String> findings(
            LibraryRow library, List<AssetRow> assets, List<NoteRow> notes, List<EventRow> events) {
        return new Inspection(ledger, new Contents(List.of(library), assets, notes, events)).findings(4);
    }

    private static AssetRow row(Photo photo) {
        return new AssetRow(
                photo.id(), LIBRARY, List.of(photo.sha256(), photo.bytes(), photo.capturedAt(), photo.name()));
    }
}
