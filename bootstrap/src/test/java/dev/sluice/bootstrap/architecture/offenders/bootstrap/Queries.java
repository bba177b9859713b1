package dev.sluice.bootstrap.architecture.offenders.bootstrap;

import java.sql.ResultSet;

/** Reads rows by itself. */
public record Queries(ResultSet rows) {}
