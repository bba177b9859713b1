package dev.sluice.jdbc;

import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Words;
import java.util.stream.Collectors;

/** The words of an asset in its row, each after a space, and how they are looked for. Words are letters and digits alone. */
final class SearchedWords {
    private SearchedWords() {}

    /** What stands in the row. */
    static String of(Asset asset) {
        return Words.of(asset).all().stream().map(word -> ' ' + word).collect(Collectors.joining());
    }

    /** A condition that looks at each row. */
    static Part scanning(Words words) {
        var sql = new StringBuilder();
        for (int at = 0; at < words.all().size(); at++) {
            sql.append(" and a.search_words like :word").append(at);
        }
        return new Part(sql.toString(), statement -> {
            for (int at = 0; at < words.all().size(); at++) {
                statement.bind("word" + at, "% " + words.all().get(at) + "%");
            }
        });
    }

    /** A condition that PostgreSQL looks up in the index of words, of which the library is one. */
    static Part lookingUp(Words words, LibraryId library) {
        if (words.all().isEmpty()) {
            return new Part("", statement -> {});
        }
        var query = words.all().stream()
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & ", "'" + library.value() + "' & ", ""));
        return new Part("""
                 and array_to_tsvector(array_remove(
                    string_to_array(a.search_words || ' ' || cast(a.library_id as text), ' '), '')) @@ cast(:words as tsquery)""", statement -> statement.bind("words", query));
    }
}
