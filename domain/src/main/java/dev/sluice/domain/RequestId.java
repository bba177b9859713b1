package dev.sluice.domain;

/** What tells one request from all others, as its sender or the server named it: 1 to 128 printable ASCII characters. */
public record RequestId(String text) {
    /** The longest one. */
    public static final int MAX_LENGTH = 128;

    public RequestId {
        if (!isPossible(text)) {
            throw new IllegalArgumentException(
                    "a request id should have 1 to " + MAX_LENGTH + " printable ASCII characters, without blanks");
        }
    }

    /** Whether a text can be a request id at all. */
    public static boolean isPossible(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(character -> character > ' ' && character < 127);
    }

    @Override
    public String toString() {
        return text;
    }
}
