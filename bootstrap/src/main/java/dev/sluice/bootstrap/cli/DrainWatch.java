package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Follows the purge of a library to its end, which is that the library is gone, or live again. */
final class DrainWatch {
    private static final double MILLIS = 1e3;

    private final Server server;
    private final String path;
    private final Progress progress;
    private final Duration pause;

    DrainWatch(Server server, String path, Progress progress, Duration pause) {
        this.server = server;
        this.path = path;
        this.progress = progress;
        this.pause = pause;
    }

    /** The last status there is; that of a library that is gone has the state {@code gone}. */
    JsonNode untilOver(JsonNode first) {
        try {
            var latest = first;
            while (!latest.path("state").asText().equals("live")) {
                show(new Fields(latest));
                Thread.sleep(pause.toMillis());
                var next = look();
                if (next.isEmpty()) {
                    progress.show(1, "gone");
                    return gone(latest.deepCopy());
                }
                latest = next.get();
            }
            return latest;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "Interrupted before the end.");
        } finally {
            progress.end();
        }
    }

    private Optional<JsonNode> look() {
        try {
            return Optional.of(server.get(path));
        } catch (CommandFailed failure) {
            if (failure.exitCode() == ExitCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void show(Fields status) {
        long purged = status.number("purged_assets");
        long all = purged + status.number("remaining_assets");
        progress.show(all == 0 ? 0 : (double) purged / all, text(status));
    }

    /** What is to be said of a status, in a line. */
    static String text(Fields status) {
        long purged = status.number("purged_assets");
        var text = purged == 0
                ? status.text("state")
                        + status.time("purge_after")
                                .map(", due from %s on"::formatted)
                                .orElse("")
                : "%s of %s purged"
                        .formatted(
                                Wording.number(purged),
                                Wording.count(purged + status.number("remaining_assets"), "asset"));
        return text + pace(status) + (isHeld(status) ? ", held" : "");
    }

    private static boolean isHeld(Fields status) {
        return status.flag("held") || status.number("held_assets") > 0;
    }

    private static String pace(Fields status) {
        double rate = status.object().path("assets_per_second").asDouble();
        long left = status.number("remaining_assets");
        return rate <= 0 || left == 0 || isHeld(status)
                ? ""
                : ", %s/s, about %s left"
                        .formatted(Wording.number(Math.round(rate)), Wording.duration(Duration.ofMillis((long)
                                (left * MILLIS / rate))));
    }

    /** Nothing leaves a library in the trash but by its purge, so what remained is purged now. */
    private static JsonNode gone(ObjectNode status) {
        status.put("state", "gone");
        for (var what : new String[] {"assets", "bytes"}) {
            status.put(
                    "purged_" + what,
                    status.path("purged_" + what).asLong()
                            + status.path("remaining_" + what).asLong());
            status.put("remaining_" + what, 0);
        }
        status.putNull("assets_per_second");
        status.putNull("estimated_end");
        status.putNull("preview");
        return status;
    }
}
