package dev.sluice.bootstrap;

import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.port.BrakePolicy;
import dev.sluice.domain.RetentionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the server was told, checked.
 *
 * @param port where to listen; 0 means any port that is free
 * @param data the folder for all that is kept in files, absolute
 * @param bytes where the bytes of assets are kept
 * @param auditRetention how long it is kept who did what
 * @param linkLifetime how long links to bytes are good at least
 * @param webhooks how webhooks are told
 * @param network how it meets its clients
 * @param console whether there is a page at {@code /}
 * @param firstKey the first user's key, null to make one
 */
record Settings(
        String host,
        int port,
        Path data,
        BytesPlace bytes,
        DatabaseLogin database,
        RetentionPolicy retention,
        Duration purgeNotice,
        DrainPlan drain,
        int reclaimWorkers,
        BrakePolicy brake,
        ClockPlan clocks,
        Duration auditRetention,
        Duration linkLifetime,
        WebhookPlan webhooks,
        Network network,
        boolean console,
        @Nullable ApiKeySecret firstKey) {

    private static final int MOST_RECLAIM_WORKERS = 16;
    private static final Duration LONGEST_RETENTION = Duration.ofDays(36_500);
    private static final Duration SHORTEST_AUDIT = Duration.ofDays(1);
    private static final Duration SHORTEST_LINK = Duration.ofSeconds(1);
    private static final Duration LONGEST_LINK = Duration.ofDays(15);

    /**
     * Reads all settings.
     *
     * @throws CannotStart naming one that is wrong, and what may be given
     */
    static Settings of(Given given) {
        var data = given.value(Setting.DATA, "the name of a folder, without semicolons", Values::path)
                .orElseThrow();
        return new Settings(
                given.value(Setting.HOST, "an address or the name of a host", Values::filled)
                        .orElseThrow(),
                given.value(Setting.PORT, "a number from 0 to 65535", Values.whole(0, 65_535))
                        .orElseThrow(),
                data,
                BytesPlace.of(given, data),
                database(given, data),
                retention(given),
                given.value(
                                Setting.PURGE_NOTICE,
                                "an ISO-8601 duration from PT0S to P36500D, such as P7D",
                                Values.duration(Duration.ZERO, LONGEST_RETENTION))
                        .orElseThrow(),
                DrainPlan.of(given),
                given.value(
                                Setting.RECLAIM_WORKERS,
                                "a whole number from 1 to 16",
                                Values.whole(1, MOST_RECLAIM_WORKERS))
                        .orElseThrow(),
                BrakePlan.of(given),
                ClockPlan.of(given),
                given.value(
                                Setting.AUDIT_RETENTION,
                                "an ISO-8601 duration from P1D to P36500D, such as P400D",
                                Values.duration(SHORTEST_AUDIT, LONGEST_RETENTION))
                        .orElseThrow(),
                given.value(
                                Setting.LINK_LIFETIME,
                                "an ISO-8601 duration from PT1S to P15D, such as PT1H",
                                Values.duration(SHORTEST_LINK, LONGEST_LINK))
                        .orElseThrow(),
                WebhookPlan.of(given),
                Network.of(given),
                !given.value(Setting.NO_CONSOLE, "true or false", Values::truth).orElseThrow(),
                given.value(
                                Setting.BOOTSTRAP_KEY,
                                "at least 32 printable ASCII characters without blanks",
                                ApiKeySecret::new)
                        .orElse(null));
    }

    private static DatabaseLogin database(Given given, Path data) {
        var user = given.text(Setting.DB_USER).orElse(null);
        var password = given.text(Setting.DB_PASSWORD).orElse(null);
        return given.value(
                        Setting.DB_URL,
                        "the address of a PostgreSQL database (jdbc:postgresql://…) or of an embedded H2 file (jdbc:h2:file:…)",
                        url -> new DatabaseLogin(url, user, password))
                .orElseGet(() -> new DatabaseLogin("jdbc:h2:file:" + data.resolve("sluice"), user, password));
    }

    private static RetentionPolicy retention(Given given) {
        var window = given.value(
                Setting.RETENTION,
                "an ISO-8601 duration from PT0S to P36500D, such as P90D or PT36H",
                Values.duration(Duration.ZERO, LONGEST_RETENTION));
        var respite = given.value(
                Setting.RESTORE_RESPITE,
                "an ISO-8601 duration from PT0S to P36500D, such as P7D",
                Values.duration(Duration.ZERO, LONGEST_RETENTION));
        return new RetentionPolicy(window.orElseThrow(), respite.orElseThrow());
    }
}
