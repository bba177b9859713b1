package dev.sluice.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may be used for. */
public enum Action {
    /** To look at things. */
    READ,
    /** To create, change, upload, and to bring back from the trash. */
    WRITE,
    /** To move things to the trash. */
    DELETE,
    /** To destroy things: delete for good, empty the trash, expedite a purge. */
    DELETE_PERMANENTLY,
    /** To hold what must not be purged, and to release it. */
    HOLD;

    /** The action of this word, such as {@code delete_permanently}. */
    public static Optional<Action> ofWord(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
