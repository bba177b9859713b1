package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testkit.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class MetadataViewTest {
    @Test
    void what_a_file_tells_is_in_the_answer_to_its_upload() {
        try (var server = TestServer.reading((id, file) -> Fixtures.metadata())) {
            var answer = server.client.upload(Form.of("a.jpg", new byte[] {1}));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text("/local_datetime")).isEqualTo("2013-05-10T15:21:35.250000+02:00");
            assertThat(answer.at("/width").intValue()).isEqualTo(3_024);
            assertThat(answer.at("/height").intValue()).isEqualTo(4_032);
            assertThat(answer.at("/duration").doubleValue()).isEqualTo(1.234);
            assertThat(answer.text("/description")).isEqualTo("A starfish");
            assertThat(answer.at("/metadata").toString())
                    .contains("\"orientation\":6,\"raw_width\":4032,\"raw_height\":3024,")
                    .contains("\"make\":\"Nokia\",\"model\":\"Lumia 820\",\"lens_model\":\"")
                    .contains("\"original_datetime\":\"2013-05-10T15:21:35.250000+02:00\",")
                    .contains("\"digitized_datetime\":\"2013-05-10T15:21:36\",")
                    .contains("\"modified_datetime\":\"2013-05-11T00:00:00Z\",\"timezone\":\"+02:00\",")
                    .contains("\"f_number\":2.2,\"focal_length\":4.5,\"iso\":100,")
                    .contains("\"exposure_time\":0.001,\"exposure_bias\":-0.5,")
                    .contains("\"latitude\":55.0387555,\"longitude\":8.4571916,\"altitude\":-3.5,")
                    .contains("\"description\":\"A starfish\",\"fps\":29.97,");
        }
    }

    @Test
    void a_silent_file_was_taken_when_the_device_says_which_is_no_metadata() {
        try (var server = TestServer.start()) {
            var answer = server.client.upload(Form.of("a.jpg", new byte[] {1}));

            assertThat(answer.text("/local_datetime")).isEqualTo("2024-07-15T12:00:00-07:00");
            assertThat(answer.at("/metadata/original_datetime").isNull()).isTrue();
            assertThat(answer.at("/metadata/timezone").isNull()).isTrue();
            assertThat(answer.at("/duration").isNull()).isTrue();
        }
    }

    @Test
    void an_upload_whose_bytes_cannot_be_read_again_is_to_be_repeated_and_leaves_nothing() {
        try (var server = TestServer.reading((id, file) -> {
            throw new UncheckedIOException(new IOException("the store is away"));
        })) {
            var answer = server.client.upload(Form.of("a.jpg", new byte[] {1}));

            assertThat(answer.status()).isEqualTo(502);
            assertThat(server.client.get("/api/libraries").json()).isEmpty();
        }
    }
}
