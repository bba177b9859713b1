package dev.sluice.application.port;

import dev.sluice.domain.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of who did what, for those who run the server: the histories of all libraries of all users, those that are
 * gone among them, and what was done about none of them. What concerns a library is recorded by {@link
 * LibraryRepository#save} together with the change itself.
 */
public interface AuditLog {
    /** Records something that was done about no library, in the transaction that does it if there is one. */
    void record(AdminEvent event, @Nullable Actor by);

    /**
     * One page, latest first. While others write, pages that follow one another neither repeat an entry nor leave out
     * one that was there all the time.
     */
    List<AuditEntry> page(AuditPage page);

    /**
     * Forgets at most {@code limit} of the entries of before this time, oldest first, and tells how many. They leave the
     * histories of their libraries too; what is left of a history has no gaps.
     */
    int trim(Instant before, int limit);
}
