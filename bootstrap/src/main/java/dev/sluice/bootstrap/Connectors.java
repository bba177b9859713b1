package dev.sluice.bootstrap;

import java.util.UUID;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where and how Jetty listens: HTTP/1.1, in plain or over TLS. */
final class Connectors {
    /** Room for a list of 200 ids in the address, and of 200 people. */
    private static final int HEADER_BYTES = 32 << 10;

    /** What is read of a connection at a time. Jetty's own 8 KB make four times the calls, which uploads notice. */
    private static final int INPUT_BYTES = 32 << 10;

    private Connectors() {}

    /** What holds for every request. */
    static void configure(HttpConfiguration http, Network network) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(network.idleTimeout().toMillis());
        if (network.tls() != null) {
            // Whoever asks by an address, or by a name that the certificate lacks, finds that out by themselves.
            http.addCustomizer(new SecureRequestCustomizer(false));
        }
        if (!network.proxies().isEmpty()) {
            http.addCustomizer(new TrustedProxies(network.proxies()));
        }
    }

    /**
     * What listens.
     *
     * @throws CannotStart if the certificate cannot be used
     */
    static ServerConnector create(Server server, HttpConfiguration http, Settings settings, SlowConnections slow) {
        var plain = new HttpConnectionFactory(http);
        plain.setInputBufferSize(INPUT_BYTES);
        var connector = connector(server, plain, settings.network());
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.network().idleTimeout().toMillis());
        connector.addBean(slow);
        return connector;
    }

    private static ServerConnector connector(Server server, HttpConnectionFactory plain, Network network) {
        if (network.tls() == null) {
            return new ServerConnector(server, plain);
        }
        var password = UUID.randomUUID().toString();
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(Pem.keyStore(network.tls(), password.toCharArray()));
        tls.setKeyStorePassword(password);
        return new ServerConnector(server, new SslConnectionFactory(tls, plain.getProtocol()), plain);
    }
}
