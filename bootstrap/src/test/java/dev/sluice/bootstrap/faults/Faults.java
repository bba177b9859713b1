package dev.sluice.bootstrap.faults;

/** The kinds of faults that can be named on a command line. */
enum Faults {
    KILL,
    FREEZE,
    COME_AND_GO,
    MIX;

    Fault fault() {
        return switch (this) {
            case KILL -> Fault.kill();
            case FREEZE -> Fault.freeze();
            case COME_AND_GO -> Fault.comingAndGoing();
            case MIX -> Fault.anyOf(Fault.kill(), Fault.freeze(), Fault.comingAndGoing());
        };
    }
}
