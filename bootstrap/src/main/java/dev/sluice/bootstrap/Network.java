package dev.sluice.bootstrap;

import dev.sluice.http.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the server meets its clients.
 *
 * @param idleTimeout how long a connection may take for the next request, and a client be slow
 * @param connections the most connections at a time
 * @param tls null for plain HTTP
 * @param proxies whose forwarded headers are believed, as addresses or networks
 * @param limits what one request, and one key, may take
 */
record Network(
        Duration idleTimeout, int connections, @Nullable Tls tls, Set<String> proxies, Limits limits) {
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    private static final int MANY = 1_000_000;

    Network {
        proxies = Set.copyOf(proxies);
    }

    /** Two files in PEM: a certificate, with those of its issuers if need be, and its private key. */
    record Tls(Path certificate, Path key) {}

    /**
     * Reads the settings of the network.
     *
     * @throws CannotStart naming one that is wrong, and what may be given
     */
    static Network of(Given given) {
        var idle = given.value(
                        Setting.IDLE_TIMEOUT,
                        "an ISO-8601 duration from PT1S to PT1H, such as PT30S",
                        Values.duration(SHORTEST_TIMEOUT, LONGEST_TIMEOUT))
                .orElseThrow();
        var connections =
                given.value(Setting.MAX_CONNECTIONS, "a whole number from 1 to 1000000", Values.whole(1, MANY));
        return new Network(idle, connections.orElseThrow(), tls(given), TrustedProxies.of(given), limits(given, idle));
    }

    private static @Nullable Tls tls(Given given) {
        var certificate = given.value(Setting.TLS_CERT, "the name of a file", Values::file);
        var key = given.value(Setting.TLS_KEY, "the name of a file", Values::file);
        if (certificate.isPresent() != key.isPresent()) {
            throw CannotStart.wrongUsage(
                    "%s and %s go together: give both, or neither.".formatted(Setting.TLS_CERT, Setting.TLS_KEY));
        }
        return certificate.isEmpty() ? null : new Tls(certificate.get(), key.orElseThrow());
    }

    private static Limits limits(Given given, Duration patience) {
        var upload = given.value(Setting.MAX_UPLOAD, "a number of bytes, at least 1", Values.large(1));
        var transfers = given.value(Setting.MAX_TRANSFERS, "a whole number from 1 to 1000000", Values.whole(1, MANY));
        var streams = given.value(Setting.MAX_STREAMS, "a whole number from 1 to 1000000", Values.whole(1, MANY));
        var speed = given.value(Setting.MIN_RATE, "a number of bytes a second, 0 or more", Values.large(0));
        var rate = given.value(Setting.RATE_LIMIT, "a number above 0, such as 50 or 0.5", Values::positive);
        return new Limits(
                upload.orElseThrow(),
                transfers.orElseThrow(),
                speed.orElseThrow(),
                patience,
                rate.orElse(Limits.UNLIMITED),
                streams.orElseThrow());
    }
}
