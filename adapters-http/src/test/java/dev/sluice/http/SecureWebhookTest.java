package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.Delivery;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told over TLS, and to whom it is not. */
class SecureWebhookTest {
    private static final String HOST = "hooks.example";

    @TempDir
    private Path folder;

    private final TestServer server = TestServer.start();
    private Certificate certificate;
    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        certificate = Certificate.of(HOST, folder);
        receiver = Receiver.startSecure(certificate.showing());
    }

    @AfterEach
    void stop() {
        receiver.close();
        server.close();
    }

    @Test
    void a_receiver_whose_certificate_is_trusted_is_told() throws Exception {
        assertThat(tell(HOST, certificate.trusting()).told()).isEqualTo(1);

        assertThat(receiver.messages()).hasSize(1);
        assertThat(receiver.messages().get(0).host()).startsWith(HOST + ":");
        assertThat(receiver.messages().get(0).body()).contains("library_created");
    }

    @Test
    void one_whose_certificate_is_signed_by_nobody_known_is_not() throws Exception {
        assertThat(tell(HOST, SSLContext.getDefault()).failure())
                .isEqualTo("It could not be told: SSLHandshakeException.");

        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void one_whose_certificate_is_for_another_name_is_not() throws Exception {
        assertThat(tell("other.example", certificate.trusting()).failure())
                .isEqualTo("It could not be told: SSLHandshakeException.");

        assertThat(receiver.messages()).isEmpty();
    }

    private Delivery tell(String host, SSLContext trust) {
        var added = server.client.post("/api/webhooks", "{\"url\": \"%s\"}".formatted(receiver.url(host)));
        assertThat(added.status()).isEqualTo(201);
        var created = server.client.post("/api/libraries", "{\"name\": \"Archive\"}");
        assertThat(created.status()).isEqualTo(201);
        var webhook = server.useCases.openWebhooks().list().get(0);
        TargetCall.Names names = name -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        SSLSocketFactory secure = trust.getSocketFactory();
        try (var caller = new WebhookCaller(true, Duration.ofDays(3), server.clock, names, secure)) {
            return server.useCases.deliverEvents().deliver(caller.to(webhook), UUID.randomUUID(), 10, () -> true);
        }
    }
}
