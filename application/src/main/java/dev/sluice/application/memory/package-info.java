/**
 * The ports in memory: for tests, demonstrations, and embedders who need nothing kept.
 *
 * <p>{@link dev.sluice.application.memory.InMemoryTransactions} is the door to the repositories and {@link
 * dev.sluice.application.memory.InMemoryObjects} holds the bytes. A transaction works on a copy that is swapped in when
 * it commits, so that a forgotten save or a version that was missed fails here as it would in SQL. Nothing survives the
 * process.
 */
@NullMarked
package dev.sluice.application.memory;

import org.jspecify.annotations.NullMarked;
