package dev.sluice.http;

import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.UserId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, as far as logs and measurements may know them: without ids, names and secrets of anything that
 * was asked for.
 *
 * @param method the word for the method, {@code OTHER} for one that the API does not know
 * @param route the route with the names of its parameters, such as {@code /api/libraries/{library_id}}; {@code -} if none fits
 * @param took from the first handler to the last byte
 * @param id the request's id, as in {@code X-Request-Id}
 * @param user who asked, null if that is not known
 * @param key with which key, null if with none
 */
public record AnsweredRequest(
        String method,
        String route,
        int status,
        Duration took,
        String id,
        @Nullable UserId user,
        @Nullable ApiKeyId key) {}
