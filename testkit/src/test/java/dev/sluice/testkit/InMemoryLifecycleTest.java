package dev.sluice.testkit;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;

class InMemoryLifecycleTest implements LifecycleContract, LifecycleRacesContract, VerifyContract, CrashPointsContract {
    private final TurnableClock clock = new TurnableClock();
    private final Transactions transactions = new InMemoryTransactions(clock);
    private final ObjectStore objects = new InMemoryObjects();

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public ObjectStore objects() {
        return objects;
    }

    @Override
    public TurnableClock clock() {
        return clock;
    }
}
