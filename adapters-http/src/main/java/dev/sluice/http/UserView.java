package dev.sluice.http;

import dev.sluice.application.UserAccount;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user, and how much they store. */
record UserView(
        String id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timezone,
        boolean isActive,
        boolean isSuperuser,
        boolean isVerified,
        long storageUsedBytes,
        long storageLimitBytes,
        Instant createdAt,
        Instant updatedAt) {
    /** The greatest limit: the greatest whole number that every reader of JSON reads exactly. It stands for none. */
    static final long NO_LIMIT = (1L << 53) - 1;

    /** One page of users, and whether there is another one behind it. */
    record PageView(List<UserView> data, boolean hasMore) {
        static PageView of(List<UserAccount> found, int limit) {
            return new PageView(found.stream().limit(limit).map(UserView::of).toList(), found.size() > limit);
        }
    }

    /** Nobody but superusers makes users, and so they all count as verified. */
    static UserView of(UserAccount account) {
        var user = account.user();
        return new UserView(
                user.id().toString(),
                user.person().email(),
                user.person().firstName(),
                user.person().lastName(),
                null,
                user.active(),
                user.superuser(),
                true,
                account.storageUsed(),
                Objects.requireNonNullElse(user.storageLimit(), NO_LIMIT),
                user.createdAt(),
                user.updatedAt());
    }
}
