package dev.sluice.application.port;

import java.util.List;

/** The secrets by which links to bytes are signed: the same for all nodes, and not forgotten when they stop. */
public interface LinkSecrets {
    /** All of them, in order of their numbers. */
    List<LinkSecret> all();

    /**
     * Adds a secret, unless there is one of its number: of several nodes that offer one at the same time, one wins. Not
     * for the inside of a transaction.
     */
    void offer(LinkSecret secret);

    /** Forgets those with lower numbers. */
    void forgetBelow(long number);
}
