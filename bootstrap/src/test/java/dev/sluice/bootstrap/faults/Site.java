package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Installation;
import dev.sluice.bootstrap.Installation.Kind;
import dev.sluice.bootstrap.OwnPostgres;
import dev.sluice.bootstrap.S3Process;
import dev.sluice.bootstrap.Wire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the servers of a cluster stand on, and the wires between.
 *
 * @param installation how to get at it past all wires
 * @param flags how servers get at it
 * @param secrets what else lets them in, as variables
 * @param database a PostgreSQL that may die, or null
 * @param databaseWire the way to the database, or null
 * @param store an S3 server, or null
 * @param storeWire the way to it, or null
 */
record Site(
        Installation installation,
        List<String> flags,
        Map<String, String> secrets,
        @Nullable OwnPostgres database,
        @Nullable Wire databaseWire,
        @Nullable S3Process store,
        @Nullable Wire storeWire)
        implements AutoCloseable {
    private static final String BUCKET = "photos";

    Site {
        flags = List.copyOf(flags);
        secrets = Map.copyOf(secrets);
    }

    /** A folder, and a database that is left alone. */
    static Site calm(Kind kind, Path folder) {
        var installation = Installation.fresh(kind, folder);
        return new Site(installation, installation.flags(), Map.of(), null, null, null, null);
    }

    /** A folder, and a PostgreSQL that may die at the end of a wire. */
    static Site shaky(Path folder) {
        var database = OwnPostgres.start(folder.resolve("postgres"));
        var wire = Wire.to(database::port);
        var data = folder.resolve("data");
        var direct = OwnPostgres.url(database.port());
        return new Site(
                new Installation(data, direct, flags(data, direct)),
                flags(data, OwnPostgres.url(wire.port())),
                Map.of(),
                database,
                wire,
                null,
                null);
    }

    /** The same, and a bucket at the end of another wire. */
    static Site remote(Path folder) {
        var store = S3Process.start(folder);
        try {
            return remote(shaky(folder), store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Site remote(Site near, S3Process store) {
        var wire = Wire.to(store::port);
        var direct = store.bucket(BUCKET);
        var installation = near.installation;
        return new Site(
                new Installation(installation.data(), installation.url(), both(installation.flags(), direct)),
                both(near.flags, store.flags(BUCKET, wire.port())),
                S3Process.KEYS,
                near.database,
                near.databaseWire,
                store,
                wire);
    }

    private static List<String> flags(Path data, String url) {
        return List.of("--data", data.toString(), "--db-url", url);
    }

    private static List<String> both(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    OwnPostgres mortal() {
        return needed(database);
    }

    Wire wayToDatabase() {
        return needed(databaseWire);
    }

    Wire wayToStore() {
        return needed(storeWire);
    }

    private static <T> T needed(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("this fault needs another site");
        }
        return thing;
    }

    @Override
    public void close() {
        if (storeWire != null) {
            storeWire.close();
        }
        if (store != null) {
            store.close();
        }
        if (databaseWire != null) {
            databaseWire.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
