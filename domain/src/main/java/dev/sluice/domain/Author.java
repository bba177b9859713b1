package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, as it stands in the records.
 *
 * @param user on whose behalf
 * @param key with which key, null if with none
 * @param request by which request, null if nobody said
 */
public record Author(
        UserId user, @Nullable ApiKeyId key, @Nullable RequestId request) {}
