package dev.sluice.bootstrap.architecture.offenders.http;

import java.sql.Connection;

/** Does the work of another. */
public record KnowsSql(Connection connection) {}
