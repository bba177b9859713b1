package dev.sluice.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs things at the same time, as nearly as threads can. The limit is for the hanging, not for the slow. */
public final class Race {
    private static final long LIMIT_SECONDS = 120;

    private Race() {}

    /** The answers of so many racers, who are told their numbers from 0 on, in the order of the numbers. */
    public static <R> List<R> of(int racers, IntFunction<? extends R> run) {
        return of(IntStream.range(0, racers)
                .<Supplier<R>>mapToObj(racer -> () -> run.apply(racer))
                .toList());
    }

    /** The answers of these racers, in the order given. If one fails the test fails, when all have come in. */
    public static <R> List<R> of(List<? extends Supplier<? extends R>> racers) {
        var threads = Executors.newFixedThreadPool(racers.size(), Race::racer);
        try {
            var start = new CyclicBarrier(racers.size());
            var running = new ArrayList<Future<R>>();
            for (var racer : racers) {
                running.add(threads.submit(() -> {
                    await(start);
                    return racer.get();
                }));
            }
            return answers(running);
        } finally {
            stop(threads);
        }
    }

    /** What another thread sees meanwhile. */
    public static <R> R elsewhere(Supplier<? extends R> look) {
        return Race.<R>of(List.of(look)).get(0);
    }

    /**
     * To be called in loops that wait for others: ends a racer that is not waited for any more.
     *
     * @throws IllegalStateException if the race is over
     */
    public static void checkIsOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the race is over");
        }
    }

    private static Thread racer(Runnable run) {
        var racer = new Thread(run, "racer");
        racer.setDaemon(true);
        return racer;
    }

    private static <R> List<R> answers(List<Future<R>> running) {
        var answers = new ArrayList<R>();
        var failures = new ArrayList<Throwable>();
        for (var racer : running) {
            try {
                answers.add(racer.get(LIMIT_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException failure) {
                failures.add(failure.getCause());
            } catch (TimeoutException hanging) {
                failures.add(hanging);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while racers ran", e);
            }
        }
        if (!failures.isEmpty()) {
            var failure = new AssertionError("%d of %d racers failed".formatted(failures.size(), running.size()));
            failures.forEach(failure::addSuppressed);
            throw failure;
        }
        return answers;
    }

    private static void await(CyclicBarrier start) {
        try {
            int unused = start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the start", e);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("a racer did not come to the start", e);
        }
    }

    private static void stop(ExecutorService threads) {
        var unused = threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a racer does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
