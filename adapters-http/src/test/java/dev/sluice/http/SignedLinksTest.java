package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links are for browsers, which send no key. */
class SignedLinksTest {
    private static final byte[] PHOTO = UploadTest.photo("small-exif.jpg");

    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private final Client browser = client.stranger();
    private String id = "";
    private String link = "";

    @BeforeEach
    void upload() {
        var uploaded = client.upload(Form.of("a.jpg", PHOTO));
        id = uploaded.text("/id");
        link = path(uploaded);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_link_gives_the_bytes_to_whoever_has_it() {
        var answer = browser.get(link);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PHOTO);
        assertThat(browser.head(link).status()).isEqualTo(200);
        assertThat(browser.with("Range", "bytes=0-9").get(link).status()).isEqualTo(206);
        assertThat(browser.with("If-None-Match", answer.header("ETag").orElseThrow())
                        .get(link)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void pages_of_others_may_show_what_it_gives_and_nothing_that_is_not_given_by_a_link() {
        var policy = "Cross-Origin-Resource-Policy";

        assertThat(browser.get(link).header(policy)).hasValue("cross-origin");
        assertThat(browser.head(link).header(policy)).hasValue("cross-origin");
        assertThat(browser.with("Range", "bytes=0-9").get(link).header(policy)).hasValue("cross-origin");

        assertThat(client.get("/files/" + id + "/original").header(policy)).hasValue("same-origin");
        assertThat(client.get(link.replaceFirst("signature=.", "signature=")).header(policy))
                .hasValue("same-origin");
        assertThat(browser.with("Range", "bytes=999999999-").get(link).header(policy))
                .hasValue("same-origin");
        assertThat(client.delete("/api/assets/" + id).status()).isEqualTo(200);
        assertThat(browser.get(link).header(policy)).hasValue("same-origin");
    }

    @Test
    void it_gives_nothing_else() {
        assertThat(browser.get(link.replace("/files/", "/api/assets/").replace("/original", ""))
                        .status())
                .isEqualTo(401);
        assertThat(browser.send("DELETE", link, java.net.http.HttpRequest.BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void it_is_good_for_an_hour_at_least_and_for_two_at_most_and_the_same_meanwhile() {
        server.clock.turn(Duration.ofMinutes(59));
        assertThat(browser.get(link).status()).isEqualTo(200);
        server.clock.turn(Duration.ofMinutes(61));
        assertThat(browser.get(link).status()).isEqualTo(404);

        var fresh = path(client.get("/api/assets/" + id + "?include=variants"));
        assertThat(fresh).isNotEqualTo(link).isEqualTo(path(client.get("/api/assets/" + id + "?include=variants")));
        assertThat(browser.get(fresh).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expires=\\d            | expires=9
            expires=\\d            | expires=-9
            expires=\\d+           | expires=99999999999999999999
            expires=\\d+           | expires=x
            &expires=\\d+          | &
            user=[^&]+             | user=intuser_H9cNmGXLEc8NWcZzSThA9T
            user=[^&]+             | user=x
            user=[^&]+&            | &
            (user=[^&]+)           | $1&$1
            signature=.            | signature=
            signature=.+           | signature=
            signature=.+           | signature=%FF%00é
            (signature=.+)         | $1A
            (signature=.+)         | $1&$1
            /asset_[^/]+/          | /asset_H9cNmGXLEc8NWcZzSThA9T/
            /asset_[^/]+/          | /asset_version_H9cNmGXLEc8NWcZzSThA9T/
            /asset_[^/]+/          | /x/
            /asset_(.+)/o          | /lib_$1/o
            """)
    void one_that_was_changed_is_told_from_an_asset_that_is_unknown_by_nobody(String part, String changed) {
        var unknown = client.get("/files/asset_H9cNmGXLEc8NWcZzSThA9T/original");

        var answer = browser.get(link.replaceFirst(part, changed.replace("é", "%C3%A9")));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo(unknown.text());
    }

    @Test
    void the_link_of_one_asset_is_not_that_of_another() {
        var other = client.upload(Form.of("b.jpg", new byte[] {1}));

        assertThat(browser.get(path(other).replace(other.text("/id"), id)).status())
                .isEqualTo(404);
    }

    @Test
    void with_a_key_it_matters_no_more_whether_the_link_is_over() {
        server.clock.turn(Duration.ofHours(3));

        assertThat(client.get(link).body()).isEqualTo(PHOTO);
        assertThat(server.newUser().get(link).status()).isEqualTo(404);
    }

    @Test
    void the_link_of_an_asset_in_a_trashed_library_leads_nowhere_at_once_until_it_is_restored() {
        var library = "/api/libraries/" + client.get("/api/libraries").text("/0/id");

        assertThat(client.post(library + "/trash").status()).isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(404);
        assertThat(browser.head(link).status()).isEqualTo(404);
        assertThat(browser.with("If-None-Match", "*").get(link).status()).isEqualTo(404);

        assertThat(client.post(library + "/restore").status()).isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(200);
    }

    @Test
    void an_asset_in_the_trash_by_itself_stays_visible_and_one_that_is_deleted_does_not() {
        assertThat(client.post("/api/assets/trash", "{\"ids\": [\"" + id + "\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(200);

        assertThat(client.delete("/api/assets/" + id).status()).isEqualTo(200);
        assertThat(browser.get(link).status()).isEqualTo(404);
    }

    private static String path(Answer asset) {
        var url = asset.text("/asset_urls/original/url");
        return url.substring(url.indexOf("/files/"));
    }
}
