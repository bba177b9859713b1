package dev.sluice.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** Somebody's server that webhooks lead to. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** A message as it came. */
    record Message(String path, String host, String id, String timestamp, String signature, String body) {}

    static Receiver start() {
        return over(HttpServer::create);
    }

    /** One that speaks TLS, and shows a certificate from this context. */
    static Receiver startSecure(SSLContext context) {
        return over((address, backlog) -> {
            var server = HttpsServer.create(address, backlog);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return server;
        });
    }

    private interface Creation {
        HttpServer create(InetSocketAddress address, int backlog) throws IOException;
    }

    private static Receiver over(Creation creation) {
        try {
            var server = creation.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new Receiver(server);
            server.createContext("/", receiver::receive);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it answers this. */
    void answer(int code) {
        status = code;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    String url(String host) {
        return (server instanceof HttpsServer ? "https://" : "http://") + host + ":"
                + server.getAddress().getPort() + "/hook?of=ours";
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        messages.add(new Message(
                exchange.getRequestURI().toString(),
                headers.getFirst("Host"),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
