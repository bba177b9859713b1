package dev.sluice.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as its user sees it, without its secret.
 *
 * @param name what its user calls it
 * @param actions what it may be used for
 * @param scope of which libraries of its user
 * @param lastUsedAt about when it was last used, null if never
 * @param revokedAt since when it is good for nothing any more, null while it is good
 */
public record ApiKey(
        ApiKeyId id,
        KeyName name,
        Set<Action> actions,
        Scope scope,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** The most libraries a key can be limited to. */
    public static final int MAX_LIBRARIES = 200;

    public ApiKey {
        actions = Set.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a key should allow at least one action");
        }
        if (!actions.contains(Action.READ)) {
            throw new IllegalArgumentException("a key that allows anything has to allow read as well");
        }
        if (scope instanceof SelectedLibraries selected
                && (selected.libraries().isEmpty() || selected.libraries().size() > MAX_LIBRARIES)) {
            throw new IllegalArgumentException("a key for selected libraries names 1 to 200 of them");
        }
    }

    /** A new key. */
    public static ApiKey create(ApiKeyId id, KeyName name, Set<Action> actions, Scope scope, Instant at) {
        return new ApiKey(id, name, actions, scope, at, null, null);
    }

    /** Whose it is. */
    public UserId user() {
        return scope.owner();
    }

    /** Whether it is still good. */
    public boolean isActive() {
        return revokedAt == null;
    }
}
