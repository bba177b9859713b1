package dev.sluice.bootstrap.architecture.offenders.bootstrap;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Answers by itself. */
public record WritesJson(ObjectMapper mapper) {}
