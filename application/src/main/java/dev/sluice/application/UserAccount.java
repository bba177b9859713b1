package dev.sluice.application;

import dev.sluice.domain.User;

/** A user, and the bytes that all their libraries store. */
public record UserAccount(User user, long storageUsed) {}
