/**
 * The ports over H2 and PostgreSQL. {@link dev.sluice.jdbc.JdbcPersistence} is the one door.
 *
 * <p>Statements stand as text beside the method that runs them and are the same for both databases wherever that costs
 * nothing; the few that differ are in {@link dev.sluice.jdbc.Dialect} and its two implementations. Lock order everywhere:
 * assets, then the library.
 */
@NullMarked
package dev.sluice.jdbc;

import org.jspecify.annotations.NullMarked;
