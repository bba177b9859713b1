package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photos of real cameras over HTTP, compared with what exiftool says of them. */
class RealPhotosIT {
    private static final Path PHOTOS = Path.of("../examples/photos");

    /** File, wall clock, width, height, orientation, latitude, longitude; a dash for what the file does not tell. */
    private static final String FACTS = """
        iphone6plus-gps.jpg | 2016-03-24T14:49:51.308000 | 2448 | 2448 | 6 | 40.0040861 | 116.4847806
        lumia820-gps.jpg    | 2013-05-10T15:21:35        | 1278 |  720 | 1 | 55.0387558 |   8.4571906
        small-exif.jpg      | 2012-12-23T14:47:49        |  180 |  142 | - | 37.8146667 | -122.2641667
        no-exif-1280.jpg    | -                          | 1280 | 1280 | 1 | -          | -
        small.tiff          | -                          |  174 |   38 | 1 | -          | -
        """;

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void time_size_orientation_and_place_are_those_that_exiftool_tells(Kind kind) throws IOException {
        try (var server = ServerProcess.serve(Installation.fresh(kind, folder))) {
            var client = server.client();
            var library = client.createLibrary("Holidays");
            for (var line : FACTS.lines().toList()) {
                var facts =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                var bytes = Files.readAllBytes(PHOTOS.resolve(facts.get(0)));
                var uploaded = client.upload(library, facts.get(0), bytes).expect(201);
                var listed = client.get("/api/assets/" + uploaded.get("id").textValue() + "?include=metadata")
                        .expect(200);

                assertThat(listed.get("metadata")).isEqualTo(uploaded.get("metadata"));
                assertThat(listed.get("width").asText()).isEqualTo(facts.get(2));
                assertThat(listed.get("height").asText()).isEqualTo(facts.get(3));
                assertThat(listed.get("local_datetime").textValue())
                        .isEqualTo(facts.get(1).equals("-") ? "2024-07-15T12:00:00Z" : facts.get(1));
                assertTells(listed.get("metadata").get("orientation"), facts.get(4));
                assertTells(listed.get("metadata").get("latitude"), facts.get(5));
                assertTells(listed.get("metadata").get("longitude"), facts.get(6));
            }
        }
    }

    private static void assertTells(JsonNode value, String fact) {
        if (fact.equals("-")) {
            assertThat(value.isNull()).isTrue();
        } else {
            assertThat(value.doubleValue()).isCloseTo(Double.parseDouble(fact), within(1e-7));
        }
    }
}
