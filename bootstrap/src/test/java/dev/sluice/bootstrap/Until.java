package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** What tests wait for, as long as a busy machine may need. */
public final class Until {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Until() {}

    /** Waits until at least so many assets of a library are purged. */
    public static void purged(Client client, String library, int assets) {
        holds(
                "assets are purged",
                () -> client.get("/api/libraries/" + library + "/drain")
                                .expect(200)
                                .get("purged_assets")
                                .longValue()
                        >= assets);
    }

    /** Waits until a library is gone. */
    public static void gone(Client client, String library) {
        holds(
                "the library is gone",
                () -> client.get("/api/libraries/" + library).status() == 404);
    }

    /** Waits until so many assets have bytes in the folder. */
    public static void stored(Installation installation, int assets) {
        holds(
                "so many assets have bytes",
                () -> Inventory.files(installation.objects()).size() == assets);
    }

    public static void holds(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }
}
