package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private String library = "";

    @BeforeEach
    void create() {
        library = "/api/libraries/"
                + client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_held_library_says_so_and_its_drain_says_why() {
        var answer = client.put(library + "/hold", "{\"reason\": \"a court asks\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/held").asBoolean()).isTrue();
        var drain = client.get(library + "/drain");
        assertThat(drain.at("/held").asBoolean()).isTrue();
        assertThat(drain.text("/hold_reason")).isEqualTo("a court asks");
    }

    @Test
    void a_held_library_cannot_be_expedited_and_the_refusal_says_why() {
        hold("a court asks");
        var unused = client.post(library + "/trash");

        var answer = client.delete(library);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("x-should-retry")).hasValue("false");
        assertThat(answer.detail()).contains("a court asks");
    }

    @Test
    void a_released_library_is_not_held_any_more() {
        hold("a court asks");

        var answer = client.delete(library + "/hold");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/held").asBoolean()).isFalse();
        assertThat(client.get(library + "/drain").at("/hold_reason").isNull()).isTrue();
        assertThat(client.delete(library + "/hold").json()).isEqualTo(answer.json());
    }

    @Test
    void holding_again_for_the_same_reason_changes_nothing_and_for_another_one_changes_it() {
        hold("first");
        var held = client.get(library);
        server.clock.turn(Duration.ofSeconds(1));

        assertThat(client.put(library + "/hold", "{\"reason\": \"first\"}").json())
                .isEqualTo(held.json());
        hold("second");
        assertThat(client.get(library + "/drain").text("/hold_reason")).isEqualTo("second");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}               | missing
            {"reason": null} | string_type
            {"reason": 1}    | string_type
            {"reason": " "}  | value_error
            """)
    void a_hold_needs_a_reason(String body, String type) {
        var answer = client.put(library + "/hold", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"body\",\"reason\"] " + type);
        assertThat(client.get(library).at("/held").asBoolean()).isFalse();
    }

    private void hold(String reason) {
        assertThat(client.put(library + "/hold", "{\"reason\": \"" + reason + "\"}")
                        .status())
                .isEqualTo(200);
    }
}
