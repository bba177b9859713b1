package dev.sluice.bootstrap.architecture.offenders.storage;

import java.net.http.HttpClient;

/** Does the work of another. */
public record KnowsTheWorld(HttpClient client) {}
