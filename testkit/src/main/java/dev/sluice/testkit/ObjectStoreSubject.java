package dev.sluice.testkit;

import dev.sluice.application.port.ObjectStore;

/** What a contract about bytes is tried on. */
public interface ObjectStoreSubject {
    /** The store, the same one throughout a test. */
    ObjectStore objects();
}
