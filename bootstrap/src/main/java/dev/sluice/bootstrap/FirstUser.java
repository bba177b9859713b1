package dev.sluice.bootstrap;

import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.UseCases;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first user of a new installation. */
final class FirstUser {
    private static final Logger LOG = LoggerFactory.getLogger(FirstUser.class);

    private FirstUser() {}

    /**
     * The key of a new user who has to be told it; null if there was a user already, or the operator chose the key.
     */
    static @Nullable ApiKeySecret admit(UseCases useCases, @Nullable ApiKeySecret chosen, RandomGenerator random) {
        if (chosen == null) {
            var made = ApiKeySecret.random(random);
            return useCases.admitFirstUser().admit(made) ? made : null;
        }
        boolean admitted = useCases.admitFirstUser().admit(chosen);
        if (!admitted && useCases.authenticate().authenticate(chosen.text()).isEmpty()) {
            LOG.warn(
                    "{} is not a key that anybody has: it counts only while there are no users.",
                    Setting.BOOTSTRAP_KEY);
        }
        return null;
    }
}
