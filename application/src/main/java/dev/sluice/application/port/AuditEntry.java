package dev.sluice.application.port;

import dev.sluice.domain.Author;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log: who did what, to what, and how much it was about.
 *
 * @param by who did it, null if it was the system by itself
 * @param what the word of an {@link EventType} or an {@link AdminEvent.Kind}
 * @param owner whose library it is about, null if about none
 * @param library the library it is about, gone or not; null if about none
 * @param subject what else it is about, null if nothing
 * @param counts how much it was about, null if that cannot be counted
 * @param detail the reason that was given, or what else there is to say; null if nothing
 */
public record AuditEntry(
        AuditPosition position,
        @Nullable Author by,
        String what,
        @Nullable UserId owner,
        @Nullable LibraryId library,
        @Nullable String subject,
        @Nullable EventCounts counts,
        @Nullable String detail) {}
