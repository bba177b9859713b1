package dev.sluice.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormScannerTest {
    private static final String BOUNDARY = "-x-";
    private static final int MOST_HEADERS = 20;
    private static final int BUFFER = 32;

    @Test
    void parts_are_read_as_they_were_sent() throws IOException {
        assertThat(read("---x-\r\nA: 1\r\nB: 2\r\n\r\nfirst\r\n---x-\r\nC: 3\r\n\r\nsecond\r\n---x---\r\n", 100))
                .containsExactly("\r\nA: 1\r\nB: 2|first", "\r\nC: 3|second");
    }

    @Test
    void a_part_may_have_no_bytes_and_no_headers() throws IOException {
        assertThat(read("---x-\r\nA: 1\r\n\r\n\r\n---x-\r\n\r\nbare\r\n---x-\r\n\r\n\r\n---x---", 100))
                .containsExactly("\r\nA: 1|", "|bare", "|");
    }

    @Test
    void what_comes_before_the_first_boundary_and_after_the_last_is_no_part() throws IOException {
        assertThat(read("a preamble\r\n---x-\r\n\r\nbytes\r\n---x---\r\nan epilogue\r\n---x-\r\n\r\nno part", 100))
                .containsExactly("|bytes");
    }

    /** Whatever the boundary straddles, byte by byte too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r",
                "\n",
                "\r\n",
                "\r\n\r\n",
                "\r\n-",
                "\r\n---x",
                "\r\n\r\n---x",
                "\r\r\n--\r\n---x\r\n",
                "---x-",
                "\n---x-\r\n",
                "\r---x---",
                "\r\n---y-\r\n---X-",
                "--------------------------------------------------x-"
            })
    void what_nearly_is_a_boundary_belongs_to_the_part(String nearly) throws IOException {
        var content = "a" + nearly + "b" + nearly;
        var form = form(List.of(content, nearly));

        for (int piece = 1; piece <= form.length(); piece++) {
            assertThat(read(form, piece)).as("in pieces of %d", piece).containsExactly("|" + content, "|" + nearly);
        }
    }

    @Test
    void what_is_not_read_of_a_part_is_passed_over() throws IOException {
        var scanner = scanner(form(List.of("x".repeat(500), "second")), 7);

        assertThat(scanner.next()).isTrue();
        assertThat(scanner.headers()).isEmpty();
        assertThat(scanner.read(new byte[3], 0, 3)).isEqualTo(3);
        assertThat(scanner.next()).isTrue();
        assertThat(scanner.headers()).isEmpty();
        assertThat(content(scanner, 100)).isEqualTo("second");
        assertThat(scanner.next()).isFalse();
    }

    @Test
    void at_its_end_a_part_stays_at_its_end() throws IOException {
        var scanner = scanner(form(List.of("a", "b")), 100);
        assertThat(scanner.next()).isTrue();
        assertThat(scanner.headers()).isEmpty();

        assertThat(scanner.read(new byte[1], 0, 0)).isZero();
        assertThat(content(scanner, 100)).isEqualTo("a");
        assertThat(scanner.read(new byte[1], 0, 1)).isEqualTo(-1);
        assertThat(scanner.read(new byte[1], 0, 1)).isEqualTo(-1);
    }

    @Test
    void a_form_that_is_cut_anywhere_is_no_form() {
        var form = "---x-\r\nA: 1\r\n\r\nbytes\r\n---x--";

        for (int length = 0; length < form.length(); length++) {
            var cut = form.substring(0, length);
            assertThatExceptionOfType(EOFException.class).as(cut).isThrownBy(() -> read(cut, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---x-y\r\n\r\n\r\n---x---", "---x- \r\n\r\n\r\n---x---", "---x-\n\n\n\n---x---", "---x--x"})
    void a_boundary_that_goes_on_is_against_the_rules(String form) {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> read(form, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void headers_have_a_limit_whatever_the_pieces_they_come_in(int piece) throws IOException {
        var longest = "\r\n" + "h".repeat(MOST_HEADERS - 2);

        assertThat(read("---x-" + longest + "\r\n\r\na\r\n---x---", piece)).containsExactly(longest + "|a");
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> read("---x-" + longest + "h\r\n\r\na\r\n---x---", piece));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> read("---x-" + longest.repeat(100), piece));
    }

    @Test
    void a_buffer_that_holds_no_headers_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FormScanner(stream("", 1), BOUNDARY, 20, 23));
    }

    /** Out of the bytes that boundaries are made of, so that beginnings of them are everywhere. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void parts_come_out_as_a_simple_reader_finds_them(long seed) throws IOException {
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            var contents = new ArrayList<String>();
            for (int part = random.nextInt(4); part >= 0; part--) {
                contents.add(noise(random));
            }
            var form = form(contents);

            assertThat(read(form, 1 + random.nextInt(2 * BUFFER))).as(form).isEqualTo(simply(form));
        }
    }

    private static List<String> simply(String form) {
        var parts = new ArrayList<String>();
        for (var part : ("\r\n" + form).split("\r\n---x-", -1)) {
            if (part.startsWith("\r\n\r\n")) {
                parts.add("|" + part.substring(4));
            }
        }
        return parts;
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(100); length > 0; length--) {
            text.append(random.nextInt(12) == 0 ? "\r\n---x" : "\r\n-x".charAt(random.nextInt(4)));
        }
        // By chance it may be a boundary after all.
        var noise = text.toString();
        while (noise.contains("---x-")) {
            noise = noise.replace("---x-", "");
        }
        return noise;
    }

    private static String form(List<String> contents) {
        var form = new StringBuilder();
        for (var content : contents) {
            form.append("---x-\r\n\r\n").append(content).append("\r\n");
        }
        return form.append("---x---\r\n").toString();
    }

    /** All parts, each as its headers, a bar and its bytes, which are asked for in pieces of another size. */
    private static List<String> read(String form, int piece) throws IOException {
        var scanner = scanner(form, piece);
        var parts = new ArrayList<String>();
        while (scanner.next()) {
            parts.add(scanner.headers() + "|" + content(scanner, 1 + piece % 11));
        }
        return parts;
    }

    private static String content(FormScanner scanner, int piece) throws IOException {
        var all = new StringBuilder();
        var bytes = new byte[piece + 2];
        for (int count = scanner.read(bytes, 1, piece); count >= 0; count = scanner.read(bytes, 1, piece)) {
            all.append(new String(bytes, 1, count, ISO_8859_1));
        }
        return all.toString();
    }

    private static FormScanner scanner(String form, int piece) {
        return new FormScanner(stream(form, piece), BOUNDARY, MOST_HEADERS, BUFFER);
    }

    /** Gives out at most so many bytes at a time. */
    private static ByteArrayInputStream stream(String text, int piece) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(piece, length));
            }
        };
    }
}
