package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Rendition;
import dev.sluice.testkit.Sketches;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of a picture here are its name and those of the file. */
class PictureRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private final Client browser = client.stranger();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"thumbnail, THUMBNAIL, 360", "preview, PREVIEW, 1440", "small, PREVIEW, 1440", "fullsize, PREVIEW, 1440"
    })
    void links_lead_to_pictures_that_a_browser_may_show(String variant, Rendition rendition, int width) {
        var asset = upload("a.jpg", "photo");
        var link = link(asset, variant);

        var answer = browser.get(link);

        assertThat(asset.at("/asset_urls/" + variant + "/width").asInt()).isEqualTo(width);
        assertThat(asset.text("/asset_urls/" + variant + "/mimetype")).isEqualTo("image/jpeg");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Sketches.sketch(rendition, "photo"));
        assertThat(answer.header("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.header("Content-Disposition")).hasValue("inline");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(browser.get(link).header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(browser.with("If-None-Match", answer.header("ETag").orElseThrow())
                        .get(link)
                        .status())
                .isEqualTo(304);
        assertThat(browser.with("Range", "bytes=0-3").get(link).status()).isEqualTo(206);
        assertThat(browser.head(link).header("Content-Length")).hasValue(String.valueOf(answer.body().length));
    }

    @Test
    void the_link_of_one_picture_is_not_that_of_another_nor_of_the_original() {
        var link = link(upload("a.jpg", "photo"), "thumbnail");

        assertThat(browser.get(link.replace("/thumbnail", "/preview")).status()).isEqualTo(404);
        assertThat(browser.get(link.replace("/thumbnail", "/original")).status())
                .isEqualTo(404);
    }

    @Test
    void variants_of_videos_say_so() {
        var asset = upload("a.mp4", "movie");

        assertThat(asset.at("/asset_urls").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "thumbnail_image", "small_image", "preview_image", "fullsize_image", "original");
    }

    @Test
    void where_none_can_be_made_there_is_none() {
        server.renders = false;
        var answer = client.get(link(upload("a.jpg", "photo"), "preview"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail()).contains("No picture");
    }

    @Test
    void a_file_of_which_none_can_be_made_is_not_tried_again_by_every_request() {
        server.renders = false;
        var asset = upload("a.jpg", "photo");
        assertThat(browser.get(link(asset, "preview")).status()).isEqualTo(404);
        server.renders = true;

        assertThat(browser.get(link(asset, "preview")).status()).isEqualTo(404);
        assertThat(browser.get(link(asset, "thumbnail")).detail()).contains("No picture");

        server.clock.turn(Duration.ofDays(1));
        var later = client.get("/api/assets/" + asset.text("/id") + "?include=variants");
        assertThat(browser.get(link(later, "preview")).status()).isEqualTo(200);
    }

    @Test
    void pictures_of_a_trashed_library_are_not_found_at_once_and_those_of_a_purged_asset_never_again() {
        var asset = upload("a.jpg", "photo");
        var links = List.of(link(asset, "thumbnail"), link(asset, "preview"));
        var library = "/api/libraries/" + client.get("/api/libraries").text("/0/id");
        assertThat(links)
                .allSatisfy(link -> assertThat(browser.get(link).status()).isEqualTo(200));

        assertThat(client.post(library + "/trash").status()).isEqualTo(200);
        assertThat(links)
                .allSatisfy(link -> assertThat(browser.get(link).status()).isEqualTo(404));
        assertThat(client.post(library + "/restore").status()).isEqualTo(200);
        assertThat(links)
                .allSatisfy(link -> assertThat(browser.get(link).status()).isEqualTo(200));
        assertThat(client.delete("/api/assets/" + asset.text("/id")).status()).isEqualTo(200);
        assertThat(links)
                .allSatisfy(link -> assertThat(browser.get(link).status()).isEqualTo(404));
    }

    private Answer upload(String name, String content) {
        return client.upload(Form.of(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String link(Answer asset, String variant) {
        var url = asset.text("/asset_urls/" + variant + "/url");
        return url.substring(url.indexOf("/files/"));
    }
}
