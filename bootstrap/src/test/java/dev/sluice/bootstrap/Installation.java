package dev.sluice.bootstrap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an installation keeps its things.
 *
 * @param url the address of its database
 * @param flags what a server needs to find it
 */
public record Installation(Path data, String url, List<String> flags) {
    /** The key of the first user of every installation. */
    public static final String KEY = "the-first-users-key-in-all-these-tests";

    /** The databases that there are. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    public static Installation fresh(Kind kind, Path folder) {
        var data = folder.resolve("data");
        var flags = List.of("--data", data.toString());
        if (kind == Kind.H2) {
            return new Installation(data, "jdbc:h2:file:" + data.resolve("sluice"), flags);
        }
        var url = Postgres.freshDatabase();
        var more = new ArrayList<>(flags);
        more.addAll(List.of("--db-url", url));
        return new Installation(data, url, more);
    }

    DatabaseLogin login() {
        return new DatabaseLogin(url, null, null);
    }

    public Path objects() {
        return data.resolve("objects");
    }
}
