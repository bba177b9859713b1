package dev.sluice.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something.
 *
 * @param user on whose behalf
 * @param key with which key, null if with none
 * @param scope what of the user's they may see and touch
 * @param actions what they may do there
 * @param superuser whether they may see to the server and to other users
 * @param request by which request, null if nobody said
 */
public record Actor(
        UserId user,
        @Nullable ApiKeyId key,
        Scope scope,
        Set<Action> actions,
        boolean superuser,
        @Nullable RequestId request)
        implements Caller {

    private static final Set<Action> EVERYTHING = Set.copyOf(EnumSet.allOf(Action.class));

    public Actor {
        actions = Set.copyOf(actions);
        if (!scope.owner().equals(user)) {
            throw new IllegalArgumentException("nobody acts within the scope of somebody else");
        }
    }

    /** Somebody who asks by no request in particular. */
    public Actor(UserId user, @Nullable ApiKeyId key, Scope scope, Set<Action> actions, boolean superuser) {
        this(user, key, scope, actions, superuser, null);
    }

    /** A user with a key that is good for everything they own. */
    public Actor(UserId user, @Nullable ApiKeyId key) {
        this(user, key, user, EVERYTHING, false);
    }

    /** A user with a key that is good for everything within a scope. */
    public Actor(UserId user, @Nullable ApiKeyId key, Scope scope) {
        this(user, key, scope, EVERYTHING, false);
    }

    /** A user known to the host without one of our keys. */
    public static Actor user(UserId user) {
        return new Actor(user, null);
    }

    /** Whoever sends this key of this user's. */
    public static Actor with(ApiKey key, User user) {
        return new Actor(user.id(), key.id(), key.scope(), key.actions(), user.superuser());
    }

    /**
     * Makes sure that they may do this.
     *
     * @throws Refusal ACTION_NOT_ALLOWED
     */
    public void require(Action action) {
        boolean mayHold = action == Action.HOLD && superuser;
        if (!actions.contains(action) && !mayHold) {
            throw Refusal.actionNotAllowed(action);
        }
    }

    /**
     * Makes sure that they may see to the server and to other users: a superuser, with a key that is good for everything.
     *
     * @throws Refusal SUPERUSER_NEEDED
     */
    public void requireSuperuser() {
        if (!superuser || !isUnlimited()) {
            throw Refusal.superuserNeeded();
        }
    }

    /** Whether they may do all there is to do with all that the user owns, holds aside. */
    public boolean isUnlimited() {
        return scope instanceof UserId
                && actions.containsAll(Set.of(Action.READ, Action.WRITE, Action.DELETE, Action.DELETE_PERMANENTLY));
    }

    /** Known already. */
    @Override
    public Actor presumed() {
        return this;
    }

    @Override
    public Actor certain() {
        return this;
    }

    @Override
    public void confirmed() {}

    /** The same, asking by this request. */
    public Actor by(RequestId asking) {
        return new Actor(user, key, scope, actions, superuser, asking);
    }

    /** Who it is, for the records. */
    public Author author() {
        return new Author(user, key, request);
    }

    /** Who it was, without what they might have done besides. */
    public Actor signature() {
        return new Actor(user, key);
    }
}
