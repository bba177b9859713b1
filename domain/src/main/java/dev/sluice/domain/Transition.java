package dev.sluice.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a command did to an aggregate: the state before and after it, and the events it caused. No event means no
 * change.
 *
 * @param <S> the aggregate
 */
public sealed interface Transition<S> {
    /** What happened, in order. */
    List<LibraryEvent> events();

    /** The aggregate as it is now; empty if it is gone. */
    Optional<S> remains();

    /** Something came into being. */
    record Created<S>(S after, List<LibraryEvent> events) implements Transition<S> {
        public Created {
            events = List.copyOf(events);
        }

        @Override
        public Optional<S> remains() {
            return Optional.of(after);
        }
    }

    /** Something changed. */
    record Changed<S>(S before, S after, List<LibraryEvent> events) implements Transition<S> {
        public Changed {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("a change causes an event");
            }
        }

        @Override
        public Optional<S> remains() {
            return Optional.of(after);
        }
    }

    /** The wish was fulfilled already. */
    record Unchanged<S>(S state) implements Transition<S> {
        @Override
        public List<LibraryEvent> events() {
            return List.of();
        }

        @Override
        public Optional<S> remains() {
            return Optional.of(state);
        }
    }

    /** Something ceased to be. */
    record Gone<S>(S before, List<LibraryEvent> events) implements Transition<S> {
        public Gone {
            events = List.copyOf(events);
        }

        @Override
        public Optional<S> remains() {
            return Optional.empty();
        }
    }
}
