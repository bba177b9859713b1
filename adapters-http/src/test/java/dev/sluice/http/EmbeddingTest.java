package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Test
    void routes_of_the_host_work_beside_the_api_even_under_its_address() throws Exception {
        try (var server = TestServer.hostedBy(config -> {
            config.routes.get("/hello", ctx -> ctx.html("<h1>Hello</h1>"));
            config.routes.post("/api/login", ctx -> ctx.result("welcome"));
        })) {
            assertThat(browse(server, "GET", "/hello").body()).isEqualTo("<h1>Hello</h1>");
            assertThat(browse(server, "POST", "/api/login").body()).isEqualTo("welcome");
            assertThat(server.client.get("/api/libraries").status()).isEqualTo(200);
        }
    }

    @Test
    void the_host_answers_its_own_exceptions_and_the_api_answers_its_own() throws Exception {
        try (var logs = new Logs();
                var server = TestServer.hostedBy(config -> {
                    config.routes.get("/mine", ctx -> {
                        throw new HostException();
                    });
                    config.routes.get("/bug", ctx -> {
                        throw new IllegalArgumentException("secret");
                    });
                    config.routes.exception(
                            HostException.class, (e, ctx) -> ctx.status(418).result("a teapot"));
                })) {
            assertThat(browse(server, "GET", "/mine").statusCode()).isEqualTo(418);
            assertThat(browse(server, "GET", "/mine").body()).isEqualTo("a teapot");
            var bug = browse(server, "GET", "/bug");
            assertThat(bug.statusCode()).isEqualTo(500);
            assertThat(bug.body()).startsWith("{\"detail\"").doesNotContain("secret");
            assertThat(logs.complaints()).containsExactly("ERROR GET /bug failed");
            assertThat(server.client.get("/api/libraries/x").status()).isEqualTo(422);
        }
    }

    @Test
    void the_api_may_live_under_a_path_of_the_hosts() {
        try (var server = TestServer.hostedBy(config -> config.router.contextPath = "/photos")) {
            var client = server.client.under("/photos");
            var uploaded = client.upload(Form.of("a.jpg", UploadTest.photo("small-exif.jpg")));

            assertThat(uploaded.status()).isEqualTo(201);
            var url = uploaded.text("/asset_urls/original/url");
            assertThat(url).startsWith("http://127.0.0.1:" + server.port() + "/photos/files/asset_");
            assertThat(client.get(url.substring(url.indexOf("/files/"))).status())
                    .isEqualTo(200);
            assertThat(client.stranger().get("/api/nothing").status()).isEqualTo(401);
            assertThat(client.get("/api/nothing").status()).isEqualTo(404);
            assertThat(client.stranger().get("/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    void the_settings_of_the_host_do_not_change_the_api() {
        try (var server = TestServer.hostedBy(config -> {
            config.http.generateEtags = true;
            config.http.maxRequestSize = 10;
            config.http.strictContentTypes = true;
            config.http.defaultContentType = "text/html";
            config.jetty.multipartConfig.maxFileSize(1, io.javalin.config.SizeUnit.BYTES);
            config.router.treatMultipleSlashesAsSingleSlash = true;
        })) {
            assertThat(server.client
                            .post("/api/libraries", "{\"name\": \"longer than ten bytes\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(server.client
                            .upload(Form.of("a.jpg", UploadTest.photo("small.tiff")))
                            .status())
                    .isEqualTo(201);
            assertThat(server.client.get("/api/assets").at("/data")).hasSize(1);
            assertThat(server.client.get("/api/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    void the_host_sees_every_request_pass() {
        var before = new AtomicInteger();
        var logged = new AtomicInteger();
        try (var server = TestServer.hostedBy(config -> watch(config, before, logged))) {
            assertThat(server.client.get("/api/libraries").status()).isEqualTo(200);
            assertThat(server.client.stranger().get("/api/libraries").status()).isEqualTo(401);
            assertThat(server.client.get("/nothing").status()).isEqualTo(404);
        }
        assertThat(before).hasValue(3);
        assertThat(logged).hasValue(3);
    }

    private static void watch(JavalinConfig config, AtomicInteger before, AtomicInteger logged) {
        config.routes.before(ctx -> before.incrementAndGet());
        config.requestLogger.http((ctx, millis) -> logged.incrementAndGet());
    }

    private static HttpResponse<String> browse(TestServer server, String method, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return BROWSER.send(request, BodyHandlers.ofString());
    }

    private static final class HostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
