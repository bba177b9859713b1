package dev.sluice.application;

import java.util.List;

/** Who is told what an examination does and finds. */
public interface VerifyWatcher {
    /** So many more of something were looked at. */
    void looked(String what, long more);

    /** Something is wrong. */
    void found(Violation violation);

    /** One that adds what is wrong to a list. */
    static VerifyWatcher collecting(List<Violation> violations) {
        return new Collecting(violations);
    }

    /** Keeps what is wrong in the list that it was given; how far the examination is, is nothing to it. */
    record Collecting(List<Violation> violations) implements VerifyWatcher {
        @Override
        public void looked(String what, long more) {
            // Only what is wrong counts.
        }

        @Override
        public void found(Violation violation) {
            violations.add(violation);
        }
    }
}
