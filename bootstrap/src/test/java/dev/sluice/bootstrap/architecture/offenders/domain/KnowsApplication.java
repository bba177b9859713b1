package dev.sluice.bootstrap.architecture.offenders.domain;

import dev.sluice.bootstrap.architecture.offenders.application.NotFinal;

/** Points outwards, and in a circle. */
public record KnowsApplication(NotFinal useCase) {}
