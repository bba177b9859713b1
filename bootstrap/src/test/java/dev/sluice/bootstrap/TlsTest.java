package dev.sluice.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS from two files in PEM. */
class TlsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void the_server_speaks_https_with_the_certificate_it_was_given(String algorithm) throws Exception {
        var made = Certificates.make(folder, "one", algorithm);
        var http = HttpClient.newBuilder().sslContext(made.context()).build();

        try (var server = serve(made.certificate(), made.key())) {
            assertThat(server.address()).hasScheme("https");
            for (var host : new String[] {"localhost", "127.0.0.1"}) {
                var address =
                        URI.create("https://" + host + ":" + server.address().getPort() + "/healthz");
                var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void links_over_https_begin_with_https_and_plain_http_is_not_spoken() throws Exception {
        var made = Certificates.make(folder, "one", "EC");
        var http = HttpClient.newBuilder().sslContext(made.context()).build();

        try (var server = serve(made.certificate(), made.key())) {
            var client = new Client(server.address(), "any", http);
            var asset = client.upload(client.createLibrary("A"), "a.jpg", new byte[] {1})
                    .expect(201);
            assertThat(asset.at("/asset_urls/original/url").textValue()).startsWith(server.address() + "/files/");
            assertThat(spoken(server.address(), "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"))
                    .doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void files_that_do_not_fit_are_told_in_a_sentence() throws Exception {
        var one = Certificates.make(folder, "one", "EC");
        var other = Certificates.make(folder, "other", "EC");
        var empty = Files.createFile(folder.resolve("empty.pem"));
        var old = Files.writeString(
                folder.resolve("old.pem"), Files.readString(one.key()).replace("PRIVATE KEY", "EC PRIVATE KEY"));
        var nowhere = folder.resolve("nowhere");

        complains(one.certificate(), other.key(), "is not that of the certificate");
        complains(empty, one.key(), "No certificate can be read from");
        complains(one.key(), one.key(), "No certificate can be read from");
        complains(one.certificate(), one.certificate(), "No key for the certificate can be read from");
        complains(one.certificate(), old, "openssl pkcs8");
        complains(nowhere, one.key(), "--tls-cert (SLUICE_TLS_CERT)");
        complains(one.certificate(), nowhere, "--tls-key (SLUICE_TLS_KEY)");
    }

    private static void complains(Path certificate, Path key, String complaint) {
        assertThatThrownBy(() -> serve(certificate, key).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(complaint);
    }

    private static HttpServer serve(Path certificate, Path key) {
        return PlainApi.start(Map.of(Setting.TLS_CERT, certificate.toString(), Setting.TLS_KEY, key.toString()));
    }

    /** What a server says to bytes that are sent to it as they are. */
    private static String spoken(URI server, String bytes) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(bytes.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
