package dev.sluice.application.port;

import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;

/**
 * An event as those are told of it who serve more than one owner.
 *
 * @param owner whose library it is, or was
 * @param position its place among the events of all libraries; within its library it is the event of this number
 */
public record OwnedEvent(UserId owner, FeedPosition position, LibraryEvent event) {
    public LibraryId library() {
        return position.library();
    }

    /** Its number in its library's history: 1, 2, 3 … */
    public long number() {
        return position.number();
    }
}
