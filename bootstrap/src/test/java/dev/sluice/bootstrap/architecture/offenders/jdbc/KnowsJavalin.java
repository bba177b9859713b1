package dev.sluice.bootstrap.architecture.offenders.jdbc;

import io.javalin.Javalin;

/** Does the work of another. */
public record KnowsJavalin(Javalin javalin) {}
