package dev.sluice.benchmarks;

import dev.sluice.application.DrainStep;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long a restore takes of a library that is being drained as fast as possible, and of one that nobody touches. */
record Restores(Postgres postgres, String template, UUID owner, int batch) {
    private static final String COPY = "restored";
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** The milliseconds that each restore took until the library was gone, or the time was over. */
    List<Double> during(boolean draining) throws Exception {
        postgres.copy(template, COPY);
        var over = new AtomicBoolean();
        var executor = Executors.newSingleThreadExecutor();
        var noWindow = RetentionPolicy.ofWindow(Duration.ZERO);
        try (var embedded = Embedded.over(postgres.url(COPY), new InMemoryObjects(), noWindow)) {
            var drain = executor.submit(() -> drain(embedded.useCases(), draining, over));
            try {
                return restores(embedded.useCases());
            } finally {
                over.set(true);
                var unused = drain.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private boolean drain(UseCases useCases, boolean draining, AtomicBoolean over) {
        while (draining && !over.get()) {
            var step = useCases.drainBatch().drain(batch);
            if (step instanceof DrainStep.Idle) {
                Thread.onSpinWait();
            }
        }
        return true;
    }

    private List<Double> restores(UseCases useCases) throws InterruptedException {
        var actor = Actor.user(new UserId(owner));
        var library = new LibraryId(Libraries.id(Libraries.FIRST));
        var taken = new ArrayList<Double>();
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            while (System.nanoTime() < end) {
                Thread.sleep(PAUSE.toMillis());
                long begun = System.nanoTime();
                var unused = useCases.restoreLibrary().restore(actor, library);
                taken.add((System.nanoTime() - begun) / 1e6);
                var unusedTrash = useCases.trashLibrary().trash(actor, library);
            }
        } catch (Refusal gone) {
            return taken;
        }
        return taken;
    }
}
