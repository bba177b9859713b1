package dev.sluice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.AssetId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3BucketTest {
    private static final AssetId ASSET = new AssetId(UUID.fromString("0197a5a2-77c4-7000-8000-00000000abcd"));

    @ParameterizedTest
    @CsvSource({
        "s3://photos, s3://photos/",
        "s3://photos/, s3://photos/",
        "s3://photos/a/b, s3://photos/a/b/",
        "s3://photos/a/b/, s3://photos/a/b/"
    })
    void an_address_names_a_bucket_and_a_folder(String written, String meant) {
        assertThat(S3Bucket.parse(written)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "photos", "s3:photos", "s3://", "s3://a", "s3://Photos", "http://photos", "/var/photos"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> S3Bucket.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_is_the_prefix_and_the_uuid_of_the_asset() {
        var bucket = S3Bucket.parse("s3://photos/a");

        assertThat(bucket.key(ASSET)).isEqualTo("a/0197a5a2-77c4-7000-8000-00000000abcd");
        assertThat(bucket.asset(bucket.key(ASSET))).contains(ASSET);
        assertThat(bucket.asset(bucket.probe())).isEmpty();
        assertThat(bucket.asset("b/" + ASSET.value())).isEmpty();
        assertThat(bucket.asset("a/" + ASSET.value() + ".small")).isEmpty();
    }
}
