package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log to read.
 *
 * @param library whose entries, null for all
 * @param before the last entry of the page before, null for the latest
 * @param limit the most entries to read, at least 1
 */
public record AuditPage(
        @Nullable LibraryId library, @Nullable AuditPosition before, int limit) {
    public AuditPage {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one entry");
        }
    }
}
