package dev.sluice.bootstrap.architecture.offenders.bootstrap.cli;

import dev.sluice.application.UseCases;

/** Does by itself what a server is to be asked for. */
public record KnowsTheServer(UseCases useCases) {}
