package dev.sluice.application.port;

import dev.sluice.domain.LibraryEvent;

/** An event with its number in its library's history. */
public record RecordedEvent(long number, LibraryEvent event) {}
