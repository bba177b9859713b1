package dev.sluice.domain;

/**
 * Who asks for something: known for certain, or presumed from what was true a moment ago. A presumed caller is good for
 * nothing but statements that look again whether the key is still good while they do their work; whatever else they are
 * told or do takes a certain one. That saves asking the database twice for nearly everybody.
 */
public interface Caller {
    /** Who it was when their key was last looked up. Not to be relied on. */
    Actor presumed();

    /** Who it is, looked up now unless that is known. Throws what the host throws at those who are nobody. */
    Actor certain();

    /** A statement has found that the presumption is true. */
    void confirmed();
}
