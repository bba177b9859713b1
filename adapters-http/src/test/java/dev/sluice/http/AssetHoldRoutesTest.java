package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssetHoldRoutesTest {
    private static final String REASON = "{\"reason\": \"a court asks\"}";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private String library = "";
    private String asset = "";

    @BeforeEach
    void upload() {
        library = client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
        asset = client.upload(new Form()
                        .field("device_asset_id", "a")
                        .field("device_id", "b")
                        .field("file_created_at", "2024-01-01T00:00:00")
                        .field("file_modified_at", "2024-01-01T00:00:00")
                        .file("a.jpg", new byte[] {1, 2, 3}))
                .text("/id");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_held_asset_says_so_and_so_do_its_library_and_the_drain() {
        var answer = client.put("/api/assets/" + asset + "/hold", REASON);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("HeldAssetResponse"));
        assertThat(answer.text("/asset_id")).isEqualTo(asset);
        assertThat(answer.text("/library_id")).isEqualTo(library);
        var seen = client.get("/api/assets/" + asset);
        assertThat(seen.at("/held").asBoolean()).isTrue();
        assertThat(seen.text("/hold_reason")).isEqualTo("a court asks");
        assertThat(client.get("/api/libraries/" + library)
                        .at("/held_asset_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/api/libraries/" + library + "/drain")
                        .at("/held_assets")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/api/libraries/" + library + "/holds").text("/data/0/asset_id"))
                .isEqualTo(asset);
    }

    @Test
    void it_is_not_deleted_and_the_refusal_is_not_to_be_repeated() {
        hold();

        var answer = client.delete("/api/assets/" + asset);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("x-should-retry")).hasValue("false");
        assertThat(client.get("/api/assets/" + asset).status()).isEqualTo(200);
    }

    @Test
    void it_is_held_and_released_while_its_library_is_in_the_trash() {
        hold();
        assertThat(client.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(client.get("/api/assets/" + asset).status()).isEqualTo(404);
        assertThat(client.delete("/api/libraries/" + library).status()).isEqualTo(409);

        var released = client.delete("/api/assets/" + asset + "/hold");

        assertThat(released.status()).isEqualTo(200);
        assertThat(released.at("/held").asBoolean()).isFalse();
        assertThat(client.get("/api/libraries/" + library + "/holds").at("/data"))
                .isEmpty();
        assertThat(client.delete("/api/libraries/" + library).status()).isEqualTo(200);
    }

    @Test
    void a_hold_is_told_with_its_reason_and_stands_in_the_audit_log() {
        hold();

        var told = client.get("/api/events?library_id=" + library);
        assertThat(told.at("/data").findValuesAsText("event_type")).contains("asset_held");
        assertThat(told.at("/data").findValuesAsText("reason")).containsExactly("a court asks");
        var log = server.newSuperuser().get("/api/admin/audit?library_id=" + library);
        assertThat(log.text("/data/0/action")).isEqualTo("asset_held");
        assertThat(log.text("/data/0/detail")).isEqualTo("a court asks");
    }

    @Test
    void a_hold_needs_a_reason_and_an_asset_and_lists_have_a_limit() {
        assertThat(client.put("/api/assets/" + asset + "/hold", "{}").status()).isEqualTo(422);
        assertThat(client.put("/api/assets/x/hold", REASON).status()).isEqualTo(422);
        assertThat(server.newUser()
                        .put("/api/assets/" + asset + "/hold", REASON)
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/api/libraries/" + library + "/holds?limit=0").status())
                .isEqualTo(422);
    }

    private void hold() {
        assertThat(client.put("/api/assets/" + asset + "/hold", REASON).status())
                .isEqualTo(200);
    }
}
