package dev.sluice.bootstrap.architecture.offenders.application;

import java.util.random.RandomGenerator;

/** Is not told where chance comes from. */
public final class RollsDice {
    public int roll() {
        return RandomGenerator.getDefault().nextInt(6);
    }
}
