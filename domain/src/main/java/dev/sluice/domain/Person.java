package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/** What is known about the person behind a user; null where nothing is. */
public record Person(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName) {
    /** Nothing is known. */
    public static final Person UNKNOWN = new Person(null, null, null);

    /** The longest e-mail address, in characters (RFC 5321 § 4.5.3.1). */
    public static final int MAX_EMAIL = 254;

    /** The longest name, in code points. */
    public static final int MAX_NAME = 255;

    public Person {
        if (email != null) {
            Texts.requireAtMost(MAX_EMAIL, email, "an e-mail address");
            if (!email.matches("[^\\s@]+@[^\\s@]+")) {
                throw new IllegalArgumentException("an e-mail address should look like name@example.org");
            }
        }
        requireName(firstName);
        requireName(lastName);
    }

    private static void requireName(@Nullable String name) {
        if (name != null) {
            Texts.requireAtMost(MAX_NAME, name, "a name");
        }
    }
}
