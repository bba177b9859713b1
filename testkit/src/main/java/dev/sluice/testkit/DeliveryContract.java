package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.Delivery;
import dev.sluice.application.Subscriber;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventListener;
import dev.sluice.application.port.EventType;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.SelectedLibraries;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link EventListener} promises to those who listen, over any adapter. */
public interface DeliveryContract extends DeliveryTroubleContract {
    @Test
    default void a_listener_is_told_what_happens_from_its_beginning_on() {
        var heard = new Heard();
        var before = given().library(1);
        assertThat(deliver(heard)).isEqualTo(Delivery.NOTHING);

        var library = given().library(2);
        var trashed = given().trashed(before);

        assertThat(deliver(heard)).isEqualTo(new Delivery(4, false, null));
        assertThat(heard.numbers(library.id())).containsExactly(1L, 2L, 3L);
        assertThat(heard.events())
                .extracting(OwnedEvent::owner)
                .containsExactly(library.owner(), library.owner(), library.owner(), trashed.owner());
        assertThat(heard.events())
                .extracting(OwnedEvent::event)
                .hasExactlyElementsOfTypes(
                        LibraryEvent.Created.class,
                        LibraryEvent.AssetsCreated.class,
                        LibraryEvent.AssetsCreated.class,
                        LibraryEvent.Trashed.class);
        assertThat(deliver(heard)).isEqualTo(Delivery.NOTHING);
        assertThat(heard.events()).hasSize(4);
    }

    @Test
    default void a_failure_is_nobody_elses_and_what_failed_is_told_again_after_a_while() {
        var heard = new Heard();
        assertThat(deliver(heard)).isEqualTo(Delivery.NOTHING);
        var library = given().library(3);
        heard.failAt(3);

        assertThat(deliver(heard)).isEqualTo(new Delivery(2, false, "number 3 is bad luck"));
        assertThat(given().history(library)).hasSize(4);
        assertThat(deliver(heard)).as("not before its time").isEqualTo(Delivery.NOTHING);
        clock().turn(Duration.ofSeconds(1));
        assertThat(deliver(heard).failure()).isNotNull();
        clock().turn(Duration.ofSeconds(1));
        heard.failAt(0);
        assertThat(deliver(heard)).as("the delay has grown").isEqualTo(Delivery.NOTHING);
        clock().turn(Duration.ofSeconds(1));

        assertThat(deliver(heard)).isEqualTo(new Delivery(2, false, null));
        assertThat(heard.numbers(library.id())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(subscription().trouble()).isNull();
    }

    @Test
    default void a_scope_and_a_filter_narrow_what_is_told() {
        var heard = new Heard();
        var mine = given().library(0);
        var other = given().library(mine.owner());
        var narrow = new Subscriber(
                "a name",
                new SelectedLibraries(mine.owner(), Set.of(mine.id())),
                new EventFilter(Set.of(EventType.ASSET_CREATED, EventType.LIBRARY_TRASHED), null, null),
                heard,
                null);
        assertThat(deliver(narrow)).isEqualTo(Delivery.NOTHING);

        var foreign = given().library(1);
        var photo = given().asset(mine, "a photo");
        var others = given().asset(other, "another photo");
        var trashed = given().trashed(given().change(mine, latest -> latest.hold("a reason", given().now())));

        assertThat(deliver(narrow).told()).isEqualTo(2);
        assertThat(heard.events())
                .extracting(OwnedEvent::library)
                .containsOnly(trashed.id())
                .doesNotContain(foreign.id(), others.library());
        assertThat(heard.events().get(0).event())
                .isEqualTo(new LibraryEvent.AssetsCreated(mine.id(), photo.createdAt(), List.of(photo.id())));
    }
}
