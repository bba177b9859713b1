package dev.sluice.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.faults.State.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearizabilityTest {
    private final List<Call> history = new ArrayList<>();

    @Test
    void calls_one_after_the_other_are_explained_by_their_order() {
        say(0, 1, Act.UPLOAD, Reply.of(201));
        say(2, 3, Act.UPLOAD, Reply.of(201));
        say(4, 5, Act.LIST, Reply.listing(2));
        say(6, 7, Act.TRASH, Reply.of(200));
        say(8, 9, Act.LIST, Reply.of(404));
        say(10, 11, Act.RESTORE, restored(2, 0));
        say(12, 13, Act.RESTORE, restored(2, Reply.NOTHING_TO_RESTORE));

        assertThatItIsExplained();
    }

    @Test
    void an_upload_that_was_acknowledged_is_there() {
        say(0, 1, Act.UPLOAD, Reply.of(201));

        assertThatItIsNot(say(2, 3, Act.LIST, Reply.listing(0)));
    }

    @Test
    void an_upload_that_is_under_way_may_be_there_or_not() {
        say(0, 9, Act.UPLOAD, Reply.of(201));
        say(1, 2, Act.LIST, Reply.listing(0));
        say(3, 4, Act.LIST, Reply.listing(1));
        assertThatItIsExplained();

        assertThatItIsNot(say(5, 6, Act.LIST, Reply.listing(0)));
    }

    @Test
    void an_upload_without_an_answer_may_happen_late_but_only_once() {
        silently(0, Act.UPLOAD);
        say(1, 2, Act.LIST, Reply.listing(0));
        say(3, 4, Act.LIST, Reply.listing(1));
        assertThatItIsExplained();

        assertThatItIsNot(say(5, 6, Act.LIST, Reply.listing(2)));
    }

    @Test
    void nothing_that_has_no_answer_happens_before_it_was_asked() {
        assertThatItIsNot(say(0, 1, Act.LIST, Reply.listing(1)));
        silently(2, Act.UPLOAD);

        assertThat(Linearizability.unexplained(State.FRESH, history)).isPresent();
    }

    @Test
    void what_nobody_expedited_is_not_purged() {
        uploadedAndTrashed();

        assertThatItIsNot(say(20, 21, Act.RESTORE, restored(2, 1)));
    }

    @Test
    void what_was_expedited_may_be_purged_in_part_or_not() {
        uploadedAndTrashed();
        say(20, 21, Act.EXPEDITE, Reply.of(200));
        say(22, 23, Act.RESTORE, restored(2, 1));
        say(24, 25, Act.LIST, Reply.listing(2));
        assertThatItIsExplained();

        assertThatItIsNot(say(26, 27, Act.LIST, Reply.listing(1)));
    }

    @Test
    void a_restore_counts_what_it_has_not_brought_back() {
        uploadedAndTrashed();
        say(20, 21, Act.EXPEDITE, Reply.of(200));

        assertThatItIsNot(say(22, 23, Act.RESTORE, restored(2, 0)));
    }

    @Test
    void what_is_gone_does_not_come_back() {
        uploadedAndTrashed();
        say(20, 21, Act.EXPEDITE, Reply.of(200));
        say(22, 23, Act.GET, Reply.of(404));
        assertThatItIsExplained();

        assertThatItIsNot(say(24, 25, Act.RESTORE, restored(3, 0)));
    }

    @Test
    void a_purge_does_not_go_backwards() {
        uploadedAndTrashed();
        say(20, 21, Act.EXPEDITE, Reply.of(200));
        say(22, 23, Act.GET, Reply.showing(new State(Phase.DRAINING, 1, 2, false)));

        assertThatItIsNot(say(24, 25, Act.GET, Reply.showing(new State(Phase.DRAINING, 2, 1, false))));
    }

    @Test
    void an_expedite_that_was_withdrawn_counts_no_more() {
        uploadedAndTrashed();
        say(20, 21, Act.EXPEDITE, Reply.of(200));
        say(22, 23, Act.WITHDRAW, Reply.showing(new State(Phase.TRASHED, 3, 0, false)));

        assertThatItIsNot(say(24, 25, Act.GET, Reply.of(404)));
    }

    @Test
    void a_held_library_is_neither_expedited_nor_purged() {
        uploadedAndTrashed();
        say(20, 21, Act.EXPEDITE, Reply.of(200));
        say(22, 23, Act.HOLD, Reply.showing(new State(Phase.DRAINING, 2, 1, true)));
        say(24, 25, Act.EXPEDITE, Reply.of(409));
        assertThatItIsExplained();

        assertThatItIsNot(say(26, 27, Act.GET, Reply.showing(new State(Phase.DRAINING, 1, 2, true))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void a_wrong_count_is_no_explanation(int listed) {
        say(0, 1, Act.UPLOAD, Reply.of(201));
        say(2, 9, Act.TRASH, Reply.of(200));
        say(3, 8, Act.UPLOAD, Reply.of(201));
        say(10, 11, Act.RESTORE, restored(2, 0));

        assertThatItIsNot(say(12, 13, Act.LIST, Reply.listing(listed)));
    }

    @Test
    void a_trash_that_was_acknowledged_is_seen_by_everybody() {
        say(0, 1, Act.TRASH, Reply.of(200));

        assertThatItIsNot(say(2, 3, Act.LIST, Reply.listing(0)));
    }

    @Test
    void a_trash_without_an_answer_explains_a_404_and_a_later_restore_another_list() {
        say(0, 1, Act.UPLOAD, Reply.of(201));
        silently(2, Act.TRASH);
        say(3, 4, Act.LIST, Reply.of(404));
        silently(5, Act.RESTORE);
        say(6, 7, Act.LIST, Reply.listing(1));
        assertThatItIsExplained();

        assertThatItIsNot(say(8, 9, Act.LIST, Reply.of(404)));
    }

    /** Three assets, in the trash, at the moment 10. */
    private void uploadedAndTrashed() {
        for (int upload = 0; upload < 3; upload++) {
            say(2L * upload, 2L * upload + 1, Act.UPLOAD, Reply.of(201));
        }
        say(8, 9, Act.TRASH, Reply.of(200));
    }

    private static Reply restored(int assets, int purged) {
        return Reply.showing(new State(Phase.LIVE, assets, 0, false)).purged(purged);
    }

    private Call say(long begun, long ended, Act act, Reply reply) {
        var call = new Call(act, begun, ended, reply);
        history.add(call);
        return call;
    }

    private void silently(long begun, Act act) {
        history.add(Call.unanswered(act, begun));
    }

    private void assertThatItIsExplained() {
        assertThat(Linearizability.unexplained(State.FRESH, history)).isEmpty();
    }

    private void assertThatItIsNot(Call wrong) {
        assertThat(Linearizability.unexplained(State.FRESH, history)).contains(wrong);
    }
}
