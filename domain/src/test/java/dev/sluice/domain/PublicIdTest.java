package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {
    /** Vectors of the original's clients; the last two are the ends. */
    @ParameterizedTest
    @CsvSource({
        "550e8400-e29b-41d4-a716-446655440001, H9cNmGXLEc8NWcZzSThA9T",
        "660e8400-e29b-41d4-a716-446655440001, LB2VTcVgieV6LNawiPgXG5",
        "00000000-0000-0000-0000-000000000000, 2222222222222222222222",
        "ffffffff-ffff-ffff-ffff-ffffffffffff, oZEq7ovRbLq6UnGMPwc8B5"
    })
    void an_id_is_written_and_read_like_its_vector(UUID value, String text) {
        assertThat(new LibraryId(value)).hasToString("lib_" + text);
        assertThat(LibraryId.parse("lib_" + text)).isEqualTo(new LibraryId(value));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_has_a_prefix_and_reads_what_it_writes(Kind kind) {
        var random = new Random(42);
        for (int round = 0; round < 100; round++) {
            var id = kind.of().apply(new UUID(random.nextLong(), random.nextLong()));

            assertThat(id.toString())
                    .startsWith(kind.prefix())
                    .hasSize(kind.prefix().length() + 22);
            assertThat(kind.parse().apply(id.toString())).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_refuses_the_ids_of_the_others(Kind kind) {
        kinds().filter(other -> !other.prefix().equals(kind.prefix())).forEach(other -> {
            var foreign = other.of().apply(new UUID(1, 2)).toString();
            assertThatIllegalArgumentException()
                    .as(foreign)
                    .isThrownBy(() -> kind.parse().apply(foreign));
        });
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("lib_", LibraryId::new, LibraryId::parse),
                new Kind("asset_", AssetId::new, AssetId::parse),
                new Kind("asset_version_", AssetVersionId::new, AssetVersionId::parse),
                new Kind("intuser_", UserId::new, UserId::parse),
                new Kind("apikey_", ApiKeyId::new, ApiKeyId::parse),
                new Kind("webhook_", WebhookId::new, WebhookId::parse));
    }

    @Test
    void every_kind_of_id_is_in_this_test() {
        assertThat(kinds().<Object>map(kind -> kind.of().apply(new UUID(1, 2)).getClass()))
                .containsExactlyInAnyOrder((Object[]) PublicId.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lib_",
                "lib",
                "H9cNmGXLEc8NWcZzSThA9T",
                "LIB_H9cNmGXLEc8NWcZzSThA9T",
                " lib_H9cNmGXLEc8NWcZzSThA9T",
                "lib_H9cNmGXLEc8NWcZzSThA9T ",
                "lib_H9cNmGXLEc8NWcZzSThA9",
                "lib_H9cNmGXLEc8NWcZzSThA9TT",
                "lib_0222222222222222222222",
                "lib_1222222222222222222222",
                "lib_I222222222222222222222",
                "lib_O222222222222222222222",
                "lib_l222222222222222222222",
                "lib__222222222222222222222",
                "lib_-222222222222222222222",
                "lib_22222222222222222222/2",
                "lib_2222222222222222222\u00e9\u00e92",
                "lib_\u0080222222222222222222222",
                "lib_\uff12222222222222222222222",
                "lib_222222222222222222222\0",
                "lib_550e8400-e29b-41d4-a716-446655440001",
                "lib_oZEq7ovRbLq6UnGMPwc8B6",
                "lib_oZEq7ovRbLq6UnGMPwc8C2",
                "lib_zzzzzzzzzzzzzzzzzzzzzz"
            })
    void anything_else_is_no_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LibraryId.parse(text));
    }

    @Test
    void ids_are_in_the_order_of_their_texts() {
        var random = new Random(42);
        var ids = new ArrayList<>(List.of(
                new AssetId(new UUID(0, 0)),
                new AssetId(new UUID(-1, -1)),
                new AssetId(new UUID(Long.MIN_VALUE, 0)),
                new AssetId(new UUID(Long.MAX_VALUE, -1)),
                new AssetId(new UUID(0, Long.MIN_VALUE)),
                new AssetId(new UUID(0, Long.MAX_VALUE))));
        Stream.generate(() -> new AssetId(new UUID(random.nextLong(), random.nextLong())))
                .limit(200)
                .forEach(ids::add);

        var sorted = ids.stream().sorted().map(AssetId::toString).toList();

        assertThat(sorted)
                .containsExactlyElementsOf(
                        ids.stream().map(AssetId::toString).sorted().toList());
    }

    @Test
    void every_kind_is_in_that_order() {
        var low = new UUID(Long.MAX_VALUE, 1);
        var high = new UUID(Long.MIN_VALUE, 1);

        assertThat(new LibraryId(low)).isLessThan(new LibraryId(high));
        assertThat(new AssetId(low)).isLessThan(new AssetId(high));
        assertThat(new AssetVersionId(low)).isLessThan(new AssetVersionId(high));
        assertThat(new UserId(low)).isLessThan(new UserId(high));
        assertThat(new ApiKeyId(low)).isLessThan(new ApiKeyId(high));
    }

    /** A kind of id. */
    record Kind(String prefix, Function<UUID, PublicId> of, Function<String, PublicId> parse) {
        @Override
        public String toString() {
            return prefix;
        }
    }
}
