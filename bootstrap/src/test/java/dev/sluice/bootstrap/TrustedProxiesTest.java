package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which address links are given out. */
class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1              | https://photos.example.org/files/
            10.0.0.0/8,127.0.0.0/8 | https://photos.example.org/files/
            10.0.0.0/8             | http://127.0.0.1
            ''                     | http://127.0.0.1
            """)
    void forwarded_headers_are_believed_from_trusted_proxies_alone(String proxies, String root) throws Exception {
        var flags = proxies.isEmpty() ? Map.<Setting, String>of() : Map.of(Setting.TRUSTED_PROXIES, proxies);
        try (var server = PlainApi.start(flags)) {
            var client = new Client(server.address(), "any");
            var library = client.createLibrary("A");
            client.upload(library, "a.jpg", new byte[] {1}).expect(201);

            var listing = server.address().resolve("/api/assets?include=variants&library_id=" + library);
            var request = HttpRequest.newBuilder(listing)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "photos.example.org")
                    .header("X-Forwarded-For", "192.0.2.1");
            var answer = client.http().send(request.build(), BodyHandlers.ofString());

            assertThat(answer.body()).contains("\"url\":\"" + root);
        }
    }
}
