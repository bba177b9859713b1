package dev.sluice.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's server, told by a webhook; it goes down with messages it has taken and not answered. */
final class ReceivingConsumer extends Consumer {
    private final InetSocketAddress address;
    private final List<String> received = new CopyOnWriteArrayList<>();

    ReceivingConsumer() throws IOException {
        super(3, 40);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = new InetSocketAddress(InetAddress.getLoopbackAddress(), free.getLocalPort());
        }
    }

    String url() {
        return "http://127.0.0.1:" + address.getPort() + "/hook";
    }

    @Override
    void live(Duration time) throws IOException, InterruptedException {
        var server = HttpServer.create(address, 0);
        server.createContext("/", this::receive);
        server.start();
        Thread.sleep(time.toMillis());
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
        if (body.length > 0 && !forgets()) {
            exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    @Override
    List<String> known() {
        return received.stream().distinct().toList();
    }
}
