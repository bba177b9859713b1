package dev.sluice.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, in lower case, each once: runs of letters and digits, whatever stands between them, cut to 64
 * characters. Nothing is known about languages.
 */
public record Words(List<String> all) {
    /** The longest word, in code points. */
    public static final int MAX_LENGTH = 64;

    public Words {
        all = List.copyOf(all);
    }

    /** The words of a text. */
    public static Words of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (isPartOfWord(point)) {
                word.appendCodePoint(point);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return new Words(words.stream().distinct().toList());
    }

    /** The words that an asset can be found by: those of its name and of what is said about it. */
    public static Words of(Asset asset) {
        var description = asset.description().map(AssetDescription::text).orElse("");
        return of(asset.file().name().text() + " " + description);
    }

    /** Whether each of these words is the beginning of one of those. */
    public boolean begin(Words others) {
        return all.stream().allMatch(word -> others.all.stream().anyMatch(other -> other.startsWith(word)));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            int length = Math.min(MAX_LENGTH, word.codePointCount(0, word.length()));
            words.add(word.substring(0, word.offsetByCodePoints(0, length)));
            word.setLength(0);
        }
    }

    private static boolean isPartOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }
}
