package dev.sluice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrainWatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'state': 'trashed', 'purge_after': '2026-11-24T11:33:54Z' | trashed, due from 2026-11-24 11:33 UTC on
            'purged_assets': 1, 'remaining_assets': 1999              | 1 of 2,000 assets purged
            'purged_assets': 1000, 'remaining_assets': 9000, 'assets_per_second': 99.6 | 1,000 of 10,000 assets purged, 100/s, about 1 min 30 s left
            'purged_assets': 1, 'remaining_assets': 0, 'assets_per_second': 5 | 1 of 1 asset purged
            'purged_assets': 1, 'remaining_assets': 9, 'assets_per_second': 5, 'held': true | 1 of 10 assets purged, held
            """)
    void a_status_is_told_in_a_line(String fields, String line) throws JsonProcessingException {
        var status = new ObjectMapper().readTree("{" + fields.replace('\'', '"') + "}");

        assertThat(DrainWatch.text(new Fields(status))).isEqualTo(line);
    }
}
