package dev.sluice.jdbc;

/** Why something failed, as long as the columns are. */
final class Reasons {
    private static final int LONGEST = 1_000;

    private Reasons() {}

    /** The beginning of the reason, without the character NUL, which PostgreSQL does not store. */
    static String shorten(String reason) {
        var storable = reason.replace('\0', ' ');
        return storable.length() <= LONGEST ? storable : storable.substring(0, LONGEST);
    }
}
