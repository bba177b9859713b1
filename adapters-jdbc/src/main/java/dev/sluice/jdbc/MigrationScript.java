package dev.sluice.jdbc;

/**
 * One step from no tables to those of today. A step that has been released never changes.
 *
 * @param name as Flyway and others name files, {@code V7__trash_of_assets.sql} for example: steps run in the order of the
 *     numbers, which has gaps
 * @param sql statements, each ended by a semicolon
 */
public record MigrationScript(String name, String sql) {}
