package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/** What lies between two processes on this machine: it passes on what they say to each other, unless it is told not to. */
public final class Wire implements AutoCloseable {
    private static final byte[] FAILURE =
            "HTTP/1.1 500 Wire\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DELAY_MILLIS = 80;
    private static final int CHUNK = 8_192;

    /** What it does to what comes along. */
    public enum Harm {
        NONE,
        /** Everything takes a while. */
        DELAY,
        /** Nobody is there: connections end at once, those in use as soon as anything is said. */
        ABSENT,
        /** Requests arrive; in place of an answer the connection ends. */
        SWALLOW,
        /** Requests to an HTTP server arrive; in place of an answer comes the news that it has failed. */
        MISREPORT
    }

    private final ServerSocket entrance;
    private final IntSupplier exit;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong harmed = new AtomicLong();
    private volatile Harm harm = Harm.NONE;

    private Wire(ServerSocket entrance, IntSupplier exit) {
        this.entrance = entrance;
        this.exit = exit;
    }

    /** A wire to whatever listens at this port of this machine whenever somebody connects. */
    public static Wire to(IntSupplier port) {
        try {
            var wire = new Wire(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), port);
            start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to connect in place of the other end. */
    public int port() {
        return entrance.getLocalPort();
    }

    public void harm(Harm kind) {
        harm = kind;
    }

    /** Ends all connections, whatever is under way. */
    public void cut() {
        harmed.addAndGet(open.size());
        open.forEach(Wire::end);
    }

    /** How often something came late, or not at all, because of it. */
    public long harmed() {
        return harmed.get();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closedOrNobodyThere) {
                // The client sees a connection that ends.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (harm == Harm.ABSENT) {
            harmed.incrementAndGet();
            end(client);
            return;
        }
        open.add(client);
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), exit.getAsInt());
            open.add(server);
            if (entrance.isClosed()) {
                forget(server);
                throw new SocketException("the wire was closed meanwhile");
            }
            var asked = new AtomicBoolean();
            start(() -> pass(client, server, asked, false));
            start(() -> pass(server, client, asked, true));
        } catch (IOException nobodyThere) {
            forget(client);
            throw nobodyThere;
        }
    }

    /**
     * @param asked whether something was asked that nothing was answered to yet
     */
    private void pass(Socket from, Socket to, AtomicBoolean asked, boolean answers) {
        try {
            from.setTcpNoDelay(true);
            copy(from.getInputStream(), to.getOutputStream(), asked, answers);
        } catch (IOException | InterruptedException ended) {
            // So both ends see it.
        } finally {
            forget(from);
            forget(to);
        }
    }

    private void copy(InputStream in, OutputStream out, AtomicBoolean asked, boolean answers)
            throws IOException, InterruptedException {
        var chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            var now = harm;
            boolean begins = asked.getAndSet(!answers);
            if (now == Harm.DELAY) {
                harmed.incrementAndGet();
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_DELAY_MILLIS));
            }
            boolean ends = now == Harm.ABSENT || (answers && (now == Harm.SWALLOW || now == Harm.MISREPORT));
            if (ends) {
                harmed.incrementAndGet();
                if (now == Harm.MISREPORT && begins) {
                    out.write(FAILURE);
                }
                return;
            }
            out.write(chunk, 0, read);
        }
    }

    private void forget(Socket socket) {
        open.remove(socket);
        end(socket);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
