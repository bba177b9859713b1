package dev.sluice.testkit;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.ObjectStore;

class InMemoryObjectsTest implements ObjectStoreContract {
    private final InMemoryObjects objects = new InMemoryObjects();

    @Override
    public ObjectStore objects() {
        return objects;
    }
}
