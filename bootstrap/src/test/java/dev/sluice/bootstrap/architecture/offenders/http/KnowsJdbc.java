package dev.sluice.bootstrap.architecture.offenders.http;

import dev.sluice.bootstrap.architecture.offenders.jdbc.SecondDoor;

/** Goes past the core. */
public record KnowsJdbc(SecondDoor door) {}
