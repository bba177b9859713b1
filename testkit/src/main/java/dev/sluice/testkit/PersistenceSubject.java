package dev.sluice.testkit;

import dev.sluice.application.port.Transactions;

/** What a contract about stored things is tried on. Nothing is stored when a test begins. */
public interface PersistenceSubject {
    /** The adapter, the same one throughout a test, going by {@link #clock}. */
    Transactions transactions();

    /** The time by which the adapter decides, the same clock throughout a test. */
    TurnableClock clock();

    /** What tests put there to begin with. */
    default Given given() {
        return new Given(transactions(), clock());
    }
}
