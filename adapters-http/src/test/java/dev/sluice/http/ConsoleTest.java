package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Test
    void the_page_names_its_files_by_what_is_in_them() throws Exception {
        try (var server = with("let a = 1;");
                var same = with("let a = 1;");
                var other = with("let a = 2;")) {
            assertThat(get(server, "/").body()).matches("<script src=/console/[0-9a-f]{16}/views/a.js>");
            assertThat(get(same, "/").body()).isEqualTo(get(server, "/").body());
            assertThat(get(other, "/").body()).isNotEqualTo(get(server, "/").body());
        }
    }

    @Test
    void files_are_kept_for_ever_and_the_page_is_asked_for_each_time() throws Exception {
        try (var server = with("let a = 1;")) {
            var file = get(server, file(server));

            assertThat(file.body()).isEqualTo("let a = 1;");
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(file.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
            assertThat(get(server, "/").headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void nothing_but_the_files_may_run_in_the_page() throws Exception {
        try (var server = with("let a = 1;")) {
            var headers = get(server, "/").headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void there_are_no_other_files() throws Exception {
        try (var server = with("let a = 1;")) {
            var folder = file(server).replace("views/a.js", "");

            for (var nothing : new String[] {
                folder,
                folder + "b.js",
                folder + "views/",
                folder + "views/%2e%2e/a.js",
                "/console/0123456789abcdef/views/a.js"
            }) {
                assertThat(get(server, nothing).statusCode()).as(nothing).isIn(400, 404);
            }
        }
    }

    @Test
    void a_console_has_a_page() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Console(Map.of("a.js", new byte[0])));
    }

    private static TestServer with(String script) {
        var page = "<script src=/console/@version@/views/a.js>";
        return TestServer.hostedBy(
                new Console(Map.of("index.html", page.getBytes(UTF_8), "views/a.js", script.getBytes(UTF_8)))::addTo);
    }

    private static String file(TestServer server) throws IOException, InterruptedException {
        return get(server, "/").body().replaceAll("<script src=(.*)>", "$1");
    }

    private static HttpResponse<String> get(TestServer server, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return BROWSER.send(request, BodyHandlers.ofString());
    }
}
