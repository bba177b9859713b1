package dev.sluice.http;

import dev.sluice.application.HistoryPosition;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.domain.LibraryId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** A place in a feed as clients see it: a text that means nothing to them. */
final class EventCursor {
    private static final byte OF_HISTORY = 1;
    private static final byte OF_LIBRARIES = 2;
    private static final int LONGEST = 64;

    private EventCursor() {}

    static String of(HistoryPosition position) {
        var bytes = begin(OF_HISTORY, position.library());
        return text(bytes.putLong(position.events()).putInt(position.entries()));
    }

    static String of(FeedPosition position) {
        var bytes = begin(OF_LIBRARIES, position.library());
        return text(bytes.putLong(position.number()).putLong(position.order()));
    }

    /**
     * Reads a place in the history of one library.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static HistoryPosition ofHistory(String cursor) {
        try {
            var bytes = bytes(OF_HISTORY, cursor);
            return end(bytes, new HistoryPosition(library(bytes), bytes.getLong(), bytes.getInt()));
        } catch (BufferUnderflowException tooShort) {
            throw unknown();
        }
    }

    /**
     * Reads a place among the events of all libraries.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static FeedPosition ofLibraries(String cursor) {
        try {
            var bytes = bytes(OF_LIBRARIES, cursor);
            var library = library(bytes);
            long number = bytes.getLong();
            return end(bytes, new FeedPosition(bytes.getLong(), library, number));
        } catch (BufferUnderflowException tooShort) {
            throw unknown();
        }
    }

    private static ByteBuffer begin(byte kind, LibraryId library) {
        return ByteBuffer.allocate(LONGEST)
                .put(kind)
                .putLong(library.value().getMostSignificantBits())
                .putLong(library.value().getLeastSignificantBits());
    }

    private static String text(ByteBuffer bytes) {
        var used = new byte[bytes.position()];
        bytes.flip().get(used);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
    }

    private static ByteBuffer bytes(byte kind, String cursor) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        if (bytes.get() != kind) {
            throw unknown();
        }
        return bytes;
    }

    private static LibraryId library(ByteBuffer bytes) {
        return new LibraryId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static <T> T end(ByteBuffer bytes, T position) {
        if (bytes.hasRemaining()) {
            throw unknown();
        }
        return position;
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("the cursor should be one that this feed gave");
    }
}
