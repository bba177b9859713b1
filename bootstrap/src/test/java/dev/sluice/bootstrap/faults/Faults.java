package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;

/** The kinds of faults that can be named on a command line, and what they need. */
enum Faults {
    KILL,
    FREEZE,
    FREEZE_LONG,
    COME_AND_GO,
    /** A server is killed, or ends and comes back, while the clocks of the others are 100 days off. */
    CLOCKS,
    CLIENT_WIRE,
    DATABASE_DIES,
    DATABASE_WIRE,
    DISK_FULL,
    STORE,
    MIX,
    ALL;

    private static final int SHORT_MILLIS = 600;
    private static final int LONG_MILLIS = 8_000;

    Fault fault() {
        return switch (this) {
            case KILL -> Fault.kill();
            case FREEZE -> Fault.freeze(SHORT_MILLIS);
            case FREEZE_LONG -> Fault.freeze(LONG_MILLIS);
            case COME_AND_GO -> Fault.comingAndGoing();
            case CLOCKS -> Fault.withClocksOff(Fault.inTurn(Fault.kill(), Fault.comingAndGoing()));
            case CLIENT_WIRE -> Fault.clientWire();
            case DATABASE_DIES -> Fault.databaseDies();
            case DATABASE_WIRE -> Fault.databaseWire();
            case DISK_FULL -> Fault.diskFull();
            case STORE -> Fault.store();
            case MIX -> Fault.inTurn(KILL.fault(), FREEZE.fault(), COME_AND_GO.fault(), CLIENT_WIRE.fault());
            case ALL ->
                Fault.inTurn(
                        KILL.fault(),
                        FREEZE.fault(),
                        FREEZE_LONG.fault(),
                        COME_AND_GO.fault(),
                        CLIENT_WIRE.fault(),
                        DATABASE_DIES.fault(),
                        DATABASE_WIRE.fault(),
                        STORE.fault());
        };
    }

    /** Servers that it can be done to, not yet started. */
    Cluster cluster(Kind kind, Path folder, int nodes) {
        return switch (this) {
            case DATABASE_DIES, DATABASE_WIRE -> Clusters.of(Site.shaky(folder), nodes);
            case STORE, ALL -> Clusters.of(Site.remote(folder), nodes);
            case CLOCKS -> Clusters.skewed(Site.calm(kind, folder), nodes);
            default -> Clusters.of(Site.calm(kind, folder), nodes);
        };
    }
}
