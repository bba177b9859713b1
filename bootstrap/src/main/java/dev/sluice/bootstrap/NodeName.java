package dev.sluice.bootstrap;

import dev.sluice.application.port.IdGenerator;

/** What a node calls itself: new with every start, so that nobody mistakes it for the one before. */
final class NodeName {
    private NodeName() {}

    static String of(IdGenerator ids) {
        return ProcessHandle.current().pid() + "-" + ids.next();
    }
}
