package dev.sluice.bootstrap;

import org.jspecify.annotations.Nullable;

/** One thing that can be set, by a flag or else by a variable of the environment. */
enum Setting {
    PORT("--port", "SLUICE_PORT", "8080", "The port to listen on; 0 means any that is free."),
    HOST("--host", "SLUICE_HOST", "127.0.0.1", "The address to listen on; 0.0.0.0 means all of this machine's."),
    DATA("--data", "SLUICE_DATA", "./sluice-data", "The folder for the embedded database and for the bytes of assets."),
    OBJECTS(
            "--objects",
            "SLUICE_OBJECTS",
            null,
            "Where the bytes of assets are kept, s3://bucket or s3://bucket/prefix; without it, in the data folder."),
    S3_ENDPOINT(
            "--s3-endpoint",
            "SLUICE_S3_ENDPOINT",
            null,
            "The address of a server that speaks S3, http(s)://…; without it, Amazon's."),
    S3_REGION(
            "--s3-region", "SLUICE_S3_REGION", null, "The region of the bucket; without it, as the AWS SDK finds it."),
    S3_PATH_STYLE(
            "--s3-path-style",
            "SLUICE_S3_PATH_STYLE",
            null,
            "Whether addresses name the bucket in their path, true or false; without it, true with --s3-endpoint."),
    S3_ACCESS_KEY(
            null, "SLUICE_S3_ACCESS_KEY", null, "The access key for the bucket; without it, as the AWS SDK finds it."),
    S3_SECRET_KEY(null, "SLUICE_S3_SECRET_KEY", null, "The secret of the access key."),
    DB_URL(
            "--db-url",
            "SLUICE_DB_URL",
            null,
            "The database, jdbc:postgresql://…; without it, embedded H2 in the data folder."),
    DB_USER("--db-user", "SLUICE_DB_USER", null, "The user of the database."),
    DB_PASSWORD(null, "SLUICE_DB_PASSWORD", null, "The password of the database's user."),
    LOG_FORMAT(
            "--log-format",
            "SLUICE_LOG_FORMAT",
            "text",
            "How the log is written: text, or json for a JSON object in a line."),
    REQUEST_LOG("--request-log", "SLUICE_REQUEST_LOG", "off", "Whether each request is logged: on or off."),
    RETENTION(
            "--retention", "SLUICE_RETENTION", "P90D", "How long what is in the trash is safe, such as P90D or PT36H."),
    RESTORE_RESPITE(
            "--restore-respite",
            "SLUICE_RESTORE_RESPITE",
            "P7D",
            "How long a restore keeps safe what fell due in the library's trash meanwhile."),
    PURGE_NOTICE(
            "--purge-notice",
            "SLUICE_PURGE_NOTICE",
            "P7D",
            "How long before its purge a library's owner is told, such as P7D; PT0S means never."),
    DRAIN_INTERVAL(
            "--drain-interval", "SLUICE_DRAIN_INTERVAL", "PT1M", "How often to look for what is due, such as PT1M."),
    DRAIN_BATCH("--drain-batch", "SLUICE_DRAIN_BATCH", "5000", "The most assets to purge in one transaction."),
    DRAIN_BATCH_TIME(
            "--drain-batch-time",
            "SLUICE_DRAIN_BATCH_TIME",
            "PT0.05S",
            "How long a transaction of the drain should take; batches grow and shrink accordingly."),
    DRAIN_WORKERS("--drain-workers", "SLUICE_DRAIN_WORKERS", "2", "How many libraries to purge from at a time."),
    DRAIN_RATE(
            "--drain-rate", "SLUICE_DRAIN_RATE", null, "The most assets to purge in a second; without it, no limit."),
    DRAIN_WINDOW(
            "--drain-window",
            "SLUICE_DRAIN_WINDOW",
            null,
            "The hours of the day at which to purge, such as 22:00-06:00; without it, all."),
    RECLAIM_WORKERS(
            "--reclaim-workers",
            "SLUICE_RECLAIM_WORKERS",
            "2",
            "How many batches of bytes to delete at a time, behind the drain."),
    BRAKE_WINDOW(
            "--brake-window",
            "SLUICE_BRAKE_WINDOW",
            "P1D",
            "The time over which it is counted what is given up, such as PT1H."),
    BRAKE_USER_ASSETS(
            "--brake-user-assets",
            "SLUICE_BRAKE_USER_ASSETS",
            null,
            "The most assets one user may give up in that time before purging waits; without it, any number."),
    BRAKE_USER_SHARE(
            "--brake-user-share",
            "SLUICE_BRAKE_USER_SHARE",
            null,
            "The largest part of a user's assets, such as 0.5, if it is at least 100 of them; without it, all."),
    BRAKE_ALL_ASSETS(
            "--brake-all-assets",
            "SLUICE_BRAKE_ALL_ASSETS",
            null,
            "The most assets all users together may give up in that time; without it, any number."),
    BRAKE_ALL_SHARE(
            "--brake-all-share",
            "SLUICE_BRAKE_ALL_SHARE",
            null,
            "The largest part of all assets, such as 0.1, if it is at least 100 of them; without it, all."),
    CLOCK_TOLERANCE(
            "--clock-tolerance",
            "SLUICE_CLOCK_TOLERANCE",
            "PT30S",
            "How far this machine's clock may be from the database's before it purges no more."),
    CLOCK_LEAP(
            "--clock-leap",
            "SLUICE_CLOCK_LEAP",
            "P1D",
            "How far the database's clock may leap before nothing is purged until somebody has looked."),
    CLOCK_GRACE(
            "--clock-grace",
            "SLUICE_CLOCK_GRACE",
            "PT1H",
            "How long nothing is purged after such a leap if nobody confirms the clock."),
    AUDIT_RETENTION(
            "--audit-retention",
            "SLUICE_AUDIT_RETENTION",
            "P400D",
            "How long the audit log, histories of libraries and events are kept, such as P400D."),
    LINK_LIFETIME(
            "--link-lifetime",
            "SLUICE_LINK_LIFETIME",
            "PT1H",
            "How long links to bytes are good at least, such as PT1H or P7D; at most it is twice as long."),
    WEBHOOK_PRIVATE_TARGETS(
            "--webhook-private-targets",
            "SLUICE_WEBHOOK_PRIVATE_TARGETS",
            "false",
            "Whether webhooks may lead to this machine and to private networks."),
    WEBHOOK_PATIENCE(
            "--webhook-patience",
            "SLUICE_WEBHOOK_PATIENCE",
            "P3D",
            "How long what a webhook cannot be told is tried again before it is parked, such as P3D."),
    MAX_UPLOAD("--max-upload", "SLUICE_MAX_UPLOAD", "10737418240", "The most bytes of one file."),
    MAX_TRANSFERS(
            "--max-transfers",
            "SLUICE_MAX_TRANSFERS",
            "128",
            "The most bodies on their way in and files on their way out at a time."),
    MAX_STREAMS("--max-streams", "SLUICE_MAX_STREAMS", "256", "The most clients who listen to events at a time."),
    MAX_CONNECTIONS("--max-connections", "SLUICE_MAX_CONNECTIONS", "4000", "The most connections at a time."),
    IDLE_TIMEOUT(
            "--idle-timeout",
            "SLUICE_IDLE_TIMEOUT",
            "PT30S",
            "How long a connection may take for the next request, and a client be slower than the least rate."),
    MIN_RATE(
            "--min-rate",
            "SLUICE_MIN_RATE",
            "1024",
            "How many bytes a second a client has to send or read on average."),
    RATE_LIMIT(
            "--rate-limit",
            "SLUICE_RATE_LIMIT",
            null,
            "How many requests a second of one key are answered; without it, any number."),
    TLS_CERT("--tls-cert", "SLUICE_TLS_CERT", null, "The file with the certificate in PEM; with it, HTTPS."),
    TLS_KEY("--tls-key", "SLUICE_TLS_KEY", null, "The file with the certificate's private key in PEM (PKCS #8)."),
    TRUSTED_PROXIES(
            "--trusted-proxies",
            "SLUICE_TRUSTED_PROXIES",
            null,
            "The addresses of proxies whose forwarded headers are believed; without it, nobody's."),
    NO_CONSOLE("--no-console", "SLUICE_NO_CONSOLE", "false", "Serves no page at /, only the API."),
    BOOTSTRAP_KEY(
            null, "SLUICE_BOOTSTRAP_KEY", null, "The first user's API key; without it, a random one that is printed.");

    private final @Nullable String flag;
    private final String variable;
    private final @Nullable String fallback;
    private final String help;

    Setting(@Nullable String flag, String variable, @Nullable String fallback, String help) {
        this.flag = flag;
        this.variable = variable;
        this.fallback = fallback;
        this.help = help;
    }

    /** Null for secrets, which would show up in the list of processes. */
    @Nullable
    String flag() {
        return flag;
    }

    String variable() {
        return variable;
    }

    /** What holds if it is not set; null if nothing does. */
    @Nullable
    String fallback() {
        return fallback;
    }

    /** Whether the flag alone means true. */
    boolean isSwitch() {
        return this == NO_CONSOLE;
    }

    /** Whether its value is nothing to be shown: passwords and keys, and the address that may hold one. */
    boolean isSecret() {
        return flag == null || this == DB_URL;
    }

    /** One sentence. */
    String help() {
        return help;
    }

    /** Flag and variable, as named in messages. */
    @Override
    public String toString() {
        return flag == null ? variable : flag + " (" + variable + ")";
    }
}
