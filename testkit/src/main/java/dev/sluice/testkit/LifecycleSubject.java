package dev.sluice.testkit;

import dev.sluice.application.port.ObjectStore;

/** What a contract about the whole application is tried on: stored things, and bytes. */
public interface LifecycleSubject extends PersistenceSubject {
    /** The store for bytes, the same one throughout a test. */
    ObjectStore objects();

    /** The application over the subject, in the hands of a new user. */
    default Scene scene() {
        return Scene.over(transactions(), objects(), clock());
    }
}
