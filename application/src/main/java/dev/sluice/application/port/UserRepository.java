package dev.sluice.application.port;

import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users of this installation. */
public interface UserRepository {
    /**
     * Adds a user.
     *
     * @throws dev.sluice.domain.Refusal EMAIL_TAKEN, however the address is capitalised
     * @throws IllegalStateException if the user exists
     */
    void add(User user);

    /** Writes a user's latest state. False if there is no such user. */
    boolean save(User user);

    /** The user of this id. */
    Optional<User> find(UserId id);

    /** At most {@code limit} users in order of their ids, from behind one or from the first. */
    List<User> list(@Nullable UserId after, int limit);

    /** Whether there is any user. */
    boolean any();

    /** How many active superusers there are. */
    int activeSuperusers();

    /** The bytes that all libraries of each user store, those in the trash among them; users without any may be missing. */
    Map<UserId, Long> storageUsed(List<UserId> ids);

    /** The bytes that all libraries of a user store. */
    default long storageUsed(UserId id) {
        return storageUsed(List.of(id)).getOrDefault(id, 0L);
    }
}
