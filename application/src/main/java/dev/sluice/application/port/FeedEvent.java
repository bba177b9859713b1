package dev.sluice.application.port;

import dev.sluice.domain.LibraryEvent;

/** An event with its place among those of all libraries. */
public record FeedEvent(FeedPosition position, LibraryEvent event) {}
