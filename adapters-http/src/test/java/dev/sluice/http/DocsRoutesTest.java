package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client browser = server.client.stranger();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void everything_that_the_page_needs_is_served_here_and_nothing_in_it_is_code(String path) {
        var page = browser.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.text()).doesNotContain("http:", "https:", "onload", "javascript:", "<style", "style=");
        var references = Pattern.compile("(?:src|href|data-description)=\"([^\"]+)\"")
                .matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(references).hasSize(5).contains("/openapi.yaml");
        assertThat(references).allSatisfy(reference -> {
            var file = browser.get(reference);
            assertThat(file.status()).as(reference).isEqualTo(200);
            assertThat(file.body()).as(reference).isNotEmpty();
        });
        assertThat(page.text().replaceAll("(?s)<script src=\"[^\"]+\"></script>", ""))
                .doesNotContain("<script");
    }

    @Test
    void browsers_are_told_to_load_and_run_nothing_else() {
        var policy = browser.get("/docs").header("Content-Security-Policy").orElse("");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void the_types_of_its_files_are_told() {
        assertThat(browser.get("/docs/swagger-ui-bundle.js")
                        .header("Content-Type")
                        .orElse(""))
                .startsWith("text/javascript");
        assertThat(browser.get("/docs/docs.js").text()).contains("SwaggerUIBundle", "validatorUrl: null");
        assertThat(browser.get("/docs/swagger-ui.css").header("Content-Type").orElse(""))
                .startsWith("text/css");
        assertThat(browser.get("/docs/favicon-32x32.png").header("Content-Type"))
                .hasValue("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.html", "index.html", "x", "..%2fopenapi.yaml", "swagger-ui.js", "%2e%2e"})
    void no_other_file_is_served(String name) {
        assertThat(browser.get("/docs/" + name).status()).isBetween(400, 404);
    }

    @Test
    void under_a_path_of_the_hosts_the_page_finds_its_files() {
        try (var hosted = TestServer.hostedBy(config -> config.router.contextPath = "/photos")) {
            var page = hosted.client.stranger().under("/photos").get("/docs");

            assertThat(page.text()).contains("\"/photos/docs/swagger-ui.css\"", "\"/photos/openapi.yaml\"");
        }
    }
}
