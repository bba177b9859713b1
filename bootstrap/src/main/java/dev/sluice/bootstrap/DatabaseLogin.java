package dev.sluice.bootstrap;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which database to use, and as whom; user and password are null if PostgreSQL's driver is to choose. */
record DatabaseLogin(
        String url, @Nullable String user, @Nullable String password) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";

    /** H2 would close the database as soon as the process is asked to end, under the feet of running requests. */
    private static final String LEAVE_CLOSING_TO_US = ";DB_CLOSE_ON_EXIT=FALSE";

    DatabaseLogin {
        boolean remote = url.startsWith(H2 + "tcp:") || url.startsWith(H2 + "ssl:");
        if (remote || !(url.startsWith(POSTGRESQL) || url.startsWith(H2))) {
            throw new IllegalArgumentException("neither PostgreSQL nor embedded H2");
        }
        if (url.startsWith(H2)) {
            user = Objects.requireNonNullElse(user, "sa");
            password = Objects.requireNonNullElse(password, "");
        }
    }

    boolean isEmbedded() {
        return url.startsWith(H2);
    }

    /** The same database, which is not made if there is none. */
    DatabaseLogin existing() {
        return isEmbedded() && !url.contains("IFEXISTS")
                ? new DatabaseLogin(url + ";IFEXISTS=TRUE", user, password)
                : this;
    }

    /** The address for the driver. */
    String address() {
        return isEmbedded() && !url.contains("DB_CLOSE_ON_EXIT") ? url + LEAVE_CLOSING_TO_US : url;
    }

    /** The address for people, without its parameters, which may hold a password. */
    @Override
    public String toString() {
        return url.split("[;?]", 2)[0];
    }
}
