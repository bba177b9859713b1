package dev.sluice.benchmarks;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/** Threads of this process that do the same again and again. */
record Threads(IntConsumer operation, Map<String, Long> processes) {
    /** Does it this often, by as many threads, without looking at the time. */
    void warm(int threads, int count) throws Exception {
        long done = 0;
        while (done < count) {
            done += count(threads, 2).sum();
        }
    }

    /** The operation is told its number; all threads count together. */
    Sample measure(int threads, int seconds) throws Exception {
        var cpu = Cpu.of(processes);
        long begun = System.nanoTime();
        long done = count(threads, seconds).sum();
        double taken = (System.nanoTime() - begun) / 1e9;
        return new Sample(done / taken, cpu.each(done));
    }

    private LongAdder count(int threads, int seconds) throws Exception {
        var executor = Executors.newFixedThreadPool(threads);
        var numbers = new AtomicInteger();
        var done = new LongAdder();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Void> work = () -> {
            while (System.nanoTime() < end) {
                operation.accept(numbers.getAndIncrement());
                done.increment();
            }
            return null;
        };
        try {
            for (var future : executor.invokeAll(Collections.nCopies(threads, work))) {
                var unused = future.get();
            }
        } finally {
            executor.shutdown();
        }
        return done;
    }
}
