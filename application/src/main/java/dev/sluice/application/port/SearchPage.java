package dev.sluice.application.port;

import dev.sluice.domain.Words;

/**
 * Which assets of a library to look for.
 *
 * @param words each of them begins a word of the file's name or of what is said about the asset; none for any text
 * @param skipped how many of the newest to leave out
 * @param limit the most assets to find, at least 1
 */
public record SearchPage(AssetFilter filter, Words words, long skipped, int limit) {
    public SearchPage {
        if (skipped < 0 || limit < 1) {
            throw new IllegalArgumentException("a page leaves out none or more, and holds at least one asset");
        }
    }
}
