package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections over which no whole request has come for too long, whatever dribbles over them: Jetty counts from the
 * latest byte, which a slow-loris sends for ever. A request that is being answered counts as whole; how fast its body has to
 * come is a matter of the API.
 */
final class SlowConnections extends Handler.Wrapper implements Connection.Listener, Loop.Round {
    static final Duration INTERVAL = Duration.ofMillis(500);

    private static final long NEVER = Long.MIN_VALUE;
    private static final long BY_JETTY_FIRST = TimeUnit.SECONDS.toNanos(1);

    private final long patience;
    private final Map<Connection, Long> waitingSince = new ConcurrentHashMap<>();

    SlowConnections(Duration patience) {
        this.patience = patience.toNanos() + BY_JETTY_FIRST;
    }

    @Override
    public void onOpened(Connection connection) {
        // Those that carry TLS carry such a one, which is waited for from the beginning of the handshake.
        if (connection instanceof ConnectionMetaData) {
            waitingSince.put(connection, now());
        }
    }

    @Override
    public void onClosed(Connection connection) {
        waitingSince.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData().getConnection();
        waitingSince.computeIfPresent(connection, (open, since) -> NEVER);
        Request.addCompletionListener(
                request, failure -> waitingSince.computeIfPresent(connection, (open, since) -> now()));
        return super.handle(request, response, callback);
    }

    @Override
    public void work(Stop stop) {
        long now = now();
        waitingSince.forEach((connection, since) -> {
            if (since != NEVER && now - since > patience) {
                connection.getEndPoint().close();
            }
        });
    }

    /** Never the mark of those that are not waited for. */
    private static long now() {
        return Math.max(System.nanoTime(), NEVER + 1);
    }
}
