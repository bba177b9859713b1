package dev.sluice.bootstrap.architecture.offenders.application;

import java.util.concurrent.Executor;

/** Does something when nobody looks. */
public final class HasThreads {
    private final Executor executor;

    public HasThreads(Executor executor) {
        this.executor = executor;
    }

    public void run(Runnable work) {
        executor.execute(work);
    }
}
