package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DeliverEvents;
import dev.sluice.application.Delivery;
import dev.sluice.application.Subscriber;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.Subscription;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What becomes of those who cannot be told, or have not been for long. */
public interface DeliveryTroubleContract extends DeliveryRacesContract {
    @Test
    default void patience_ends_and_somebody_has_to_see_to_it() {
        var heard = new Heard();
        var patient = new Subscriber("a name", null, EventFilter.ALL, heard, Duration.ofHours(1));
        assertThat(deliver(patient)).isEqualTo(Delivery.NOTHING);
        var library = given().library(0);
        heard.failAt(1);
        assertThat(deliver(patient).failure()).isNotNull();
        clock().turn(Duration.ofHours(1));
        assertThat(deliver(patient).failure()).isNotNull();
        heard.failAt(0);
        clock().turn(Duration.ofDays(1));

        assertThat(deliver(patient)).isEqualTo(Delivery.NOTHING);
        assertThat(subscription().parkedAt()).isNotNull();
        assertThat(Objects.requireNonNull(subscription().trouble()).reason()).isEqualTo("number 1 is bad luck");

        var place = subscription().position();
        assertThat(transactions().<Boolean>oneByOne(unit -> unit.subscriptions().resume("a name", place)))
                .isTrue();
        assertThat(deliver(patient).told()).isEqualTo(1);
        assertThat(heard.numbers(library.id())).containsExactly(1L);
    }

    @Test
    default void whoever_tells_may_stop_between_two_events_and_another_goes_on() {
        var heard = new Heard();
        assertThat(deliver(heard)).isEqualTo(Delivery.NOTHING);
        var library = given().library(3);
        var subscriber = Subscriber.toAll("a name", heard);

        assertThat(deliver(subscriber, () -> heard.events().size() < 2)).isEqualTo(new Delivery(2, true, null));
        assertThat(deliver(subscriber, () -> false)).isEqualTo(new Delivery(1, true, null));
        assertThat(deliver(subscriber, () -> false)).isEqualTo(new Delivery(1, false, null));

        assertThat(heard.numbers(library.id())).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    default void whom_nothing_concerned_for_long_has_missed_nothing() {
        var heard = new Heard();
        var mine = given().library(0);
        var narrow = new Subscriber("a name", mine.owner(), EventFilter.ALL, heard, null);
        assertThat(deliver(narrow)).isEqualTo(Delivery.NOTHING);
        var foreign = given().library(1);
        clock().turn(Duration.ofDays(2));
        assertThat(deliver(narrow)).isEqualTo(Delivery.NOTHING);
        assertThat(transactions()
                        .<Integer>oneByOne(unit -> unit.audit().trim(unit.now().minus(Duration.ofDays(1)), 100)))
                .isEqualTo(3);

        var trashed = given().trashed(mine);

        assertThat(deliver(narrow)).isEqualTo(new Delivery(1, false, null));
        assertThat(heard.numbers(trashed.id())).hasSize(1);
        assertThat(heard.numbers(foreign.id())).isEmpty();
    }

    @Test
    default void what_was_forgotten_before_it_could_be_told_is_not_passed_over_in_silence() {
        var heard = new Heard();
        assertThat(deliver(heard)).isEqualTo(Delivery.NOTHING);
        var library = given().library(1);
        clock().turn(Duration.ofDays(2));
        assertThat(transactions()
                        .<Integer>oneByOne(unit -> unit.audit().trim(unit.now().minus(Duration.ofDays(1)), 100)))
                .isEqualTo(2);
        var young = given().asset(library, "a young photo");

        assertThat(deliver(heard).failure()).contains("not kept any more");

        assertThat(young.library()).isEqualTo(library.id());
        assertThat(heard.events()).isEmpty();
        assertThat(subscription().parkedAt()).isNotNull();
    }

    /** Tells somebody who wants to hear everything. */
    default Delivery deliver(Heard heard) {
        return deliver(Subscriber.toAll("a name", heard));
    }

    /** As a node that is there for this once. */
    default Delivery deliver(Subscriber subscriber) {
        return deliver(subscriber, () -> true);
    }

    /** As above, as long as it is to go on. */
    default Delivery deliver(Subscriber subscriber, BooleanSupplier goesOn) {
        return new DeliverEvents(transactions(), DeliverEvents.CLAIM)
                .deliver(subscriber, UUID.randomUUID(), 100, goesOn);
    }

    /** How far they have got. */
    default Subscription subscription() {
        return transactions()
                .oneByOne(unit -> unit.subscriptions().find("a name").orElseThrow());
    }
}
