package dev.sluice.application;

import dev.sluice.domain.Actor;

/** Somebody who was looked up before. */
record KnownCaller(Actor certain) implements Caller {
    @Override
    public Actor presumed() {
        return certain;
    }

    @Override
    public void confirmed() {}
}
