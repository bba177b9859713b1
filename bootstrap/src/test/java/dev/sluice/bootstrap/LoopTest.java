package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(365);

    @Test
    void a_round_is_followed_by_another() throws InterruptedException {
        var rounds = new CountDownLatch(3);
        try (var loop = new Loop("work", SOON, stop -> rounds.countDown())) {
            loop.start();
            rounds.await();
        }
        assertThat(rounds.getCount()).isZero();
    }

    @Test
    void rounds_that_fail_are_tried_again_and_logged_once() throws InterruptedException {
        var failures = new AtomicInteger(3);
        var good = new CountDownLatch(2);
        try (var log = Log.of(Loop.class)) {
            try (var loop = new Loop("drain", SOON, stop -> {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("the database is away");
                }
                good.countDown();
            })) {
                loop.start();
                good.await();
            }

            assertThat(log.lines())
                    .containsExactly(
                            "WARN The drain cannot work, and is tried again every PT0.001S:"
                                    + " java.lang.IllegalStateException: the database is away",
                            "INFO The drain works again.");
        }
    }

    @Test
    void even_an_error_does_not_end_it() throws InterruptedException {
        var rounds = new CountDownLatch(2);
        try (var log = Log.of(Loop.class);
                var loop = new Loop("drain", SOON, stop -> {
                    rounds.countDown();
                    throw new StackOverflowError();
                })) {
            loop.start();
            rounds.await();
            assertThat(log.lines()).hasSize(1);
        }
    }

    @Test
    void closing_waits_for_the_step_in_hand_and_does_not_interrupt_it() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new AtomicBoolean(true);
        try (var loop = new Loop("work", NEVER, stop -> {
            begun.countDown();
            while (!stop.isRequested()) {
                Thread.onSpinWait();
            }
            interrupted.set(Thread.interrupted());
        })) {
            loop.start();
            begun.await();
        }
        assertThat(interrupted).isFalse();
    }

    @Test
    void closing_ends_a_pause() throws InterruptedException {
        var begun = new CountDownLatch(1);
        try (var loop = new Loop("work", NEVER, stop -> {
            begun.countDown();
            stop.pause(NEVER);
        })) {
            loop.start();
            begun.await();
        }
        assertThat(begun.getCount()).isZero();
    }

    @Test
    void all_are_told_to_end_before_one_of_them_is_waited_for() throws InterruptedException {
        var begun = new CountDownLatch(3);
        var told = new CountDownLatch(3);
        var ended = new AtomicInteger();
        var loops = Stream.generate(() -> new Loop("work", NEVER, stop -> {
                    begun.countDown();
                    stop.pause(NEVER);
                    told.countDown();
                    awaitAll(told);
                    ended.incrementAndGet();
                }))
                .limit(3)
                .toList();
        loops.forEach(Loop::start);
        begun.await();

        Loop.closeAll(loops);

        assertThat(ended).hasValue(3);
    }

    private static void awaitAll(CountDownLatch told) {
        try {
            told.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_loop_that_was_never_started_can_be_closed() {
        var rounds = new AtomicInteger();

        new Loop("work", SOON, stop -> rounds.incrementAndGet()).close();

        assertThat(rounds).hasValue(0);
    }
}
