package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestingStreamTest {
    @Test
    void the_digests_of_nothing_are_known() {
        var stream = new DigestingStream(new ByteArrayInputStream(new byte[0]), Long.MAX_VALUE);

        assertThat(stream.sha256())
                .isEqualTo(new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        assertThat(stream.sha1()).isEqualTo(new Sha1("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void however_bytes_are_read_or_skipped_the_digests_are_those_of_all(long seed)
            throws IOException, NoSuchAlgorithmException {
        var random = new Random(seed);
        var content = new byte[random.nextInt(40_000)];
        random.nextBytes(content);
        var stream = new DigestingStream(new ByteArrayInputStream(content), Long.MAX_VALUE);

        long count = 0;
        long before;
        do {
            before = count;
            count += readSome(stream, random);
        } while (count > before);

        assertThat(count).isEqualTo(content.length);
        assertThat(stream.sha256()).isEqualTo(Sha256.of(digest("SHA-256", content)));
        assertThat(stream.sha1()).isEqualTo(Sha1.of(digest("SHA-1", content)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @Test
    void the_bytes_come_through_as_they_are() throws IOException {
        var content = Bench.bytes("as they are");
        var out = new ByteArrayOutputStream();

        assertThat(new DigestingStream(new ByteArrayInputStream(content), Long.MAX_VALUE).transferTo(out))
                .isEqualTo(content.length);

        assertThat(out.toByteArray()).isEqualTo(content);
    }

    @Test
    void it_does_not_go_back_for_bytes_would_count_twice() {
        assertThat(new DigestingStream(new ByteArrayInputStream(new byte[1]), Long.MAX_VALUE).markSupported())
                .isFalse();
    }

    @Test
    void skipping_nothing_or_less_does_nothing() throws IOException {
        var stream = new DigestingStream(new ByteArrayInputStream(Bench.bytes("abc")), Long.MAX_VALUE);

        assertThat(stream.skip(0)).isZero();
        assertThat(stream.skip(-1)).isZero();
        assertThat(stream.read()).isEqualTo('a');
    }

    /** Reads until something came, or the end. */
    private static long readSome(DigestingStream stream, Random random) throws IOException {
        int length = 1 + random.nextInt(10_000);
        return switch (random.nextInt(4)) {
            case 0 -> stream.read() < 0 ? 0 : 1;
            case 1 -> Math.max(0, stream.read(new byte[length + 7], 3, length));
            case 2 -> stream.skip(length);
            default -> stream.readNBytes(length).length;
        };
    }

    private static byte[] digest(String algorithm, byte[] content) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(algorithm).digest(content);
    }
}
