package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Client;
import dev.sluice.bootstrap.Installation;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Clients that do this and that to a few libraries, each on a thread of its own, until they are told to stop. */
final class Workload {
    /** How likely what is, in the order of {@link Act}. */
    private static final Act[] CHOICE = {
        Act.UPLOAD,
        Act.UPLOAD,
        Act.UPLOAD,
        Act.UPLOAD,
        Act.UPLOAD,
        Act.UPLOAD,
        Act.UPLOAD,
        Act.TRASH,
        Act.TRASH,
        Act.RESTORE,
        Act.RESTORE,
        Act.EXPEDITE,
        Act.WITHDRAW,
        Act.HOLD,
        Act.RELEASE,
        Act.RELEASE,
        Act.GET,
        Act.GET,
        Act.LIST,
        Act.LIST
    };

    /** One in so many calls comes twice; not uploads, of which the second finds the bytes of the first. */
    private static final int REPEATED = 12;

    private static final int LONGEST_THOUGHT_MILLIS = 15;

    private final Cluster cluster;
    private final AtomicReferenceArray<Subject> libraries;
    private final List<Subject> all = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;

    private Workload(Cluster cluster, int libraries) {
        this.cluster = cluster;
        this.libraries = new AtomicReferenceArray<>(libraries);
    }

    /** Begins on a cluster that runs. */
    static Workload begin(Cluster cluster, SplittableRandom random, int clients, int libraries) {
        var workload = new Workload(cluster, libraries);
        for (int place = 0; place < libraries; place++) {
            workload.replace(place, random);
        }
        for (int number = 0; number < clients; number++) {
            var own = random.split();
            var thread = new Thread(() -> workload.attempt(own), "client " + number);
            thread.setDaemon(true);
            workload.threads.add(thread);
        }
        workload.threads.forEach(Thread::start);
        return workload;
    }

    /** Lets nobody begin anything more. */
    void stop() {
        stopped = true;
    }

    /** Ends it, and tells of all libraries there were. */
    List<Subject> end() throws InterruptedException {
        stop();
        for (var thread : threads) {
            thread.join();
        }
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
        return List.copyOf(all);
    }

    private void attempt(SplittableRandom random) {
        try {
            work(random);
        } catch (InterruptedException | RuntimeException | Error e) {
            failure.set(e);
        }
    }

    private void work(SplittableRandom random) throws InterruptedException {
        var caller = new Caller(cluster);
        while (!stopped) {
            int place = random.nextInt(libraries.length());
            var library = libraries.get(place);
            if (library.isDone()) {
                replace(place, random);
                continue;
            }
            var server = cluster.address(random);
            if (server.isEmpty()) {
                Thread.sleep(5);
                continue;
            }
            var act = CHOICE[random.nextInt(CHOICE.length)];
            if (act != Act.UPLOAD && random.nextInt(REPEATED) == 0) {
                caller.callTwice(server.get(), library, act);
            } else {
                caller.call(server.get(), library, act);
            }
            Thread.sleep(random.nextInt(LONGEST_THOUGHT_MILLIS));
        }
    }

    /** A new library. One that was made without an answer stays empty, and is nobody's concern. */
    private void replace(int place, SplittableRandom random) {
        var server = cluster.address(random);
        if (server.isEmpty()) {
            return;
        }
        try {
            var answer = new Client(server.get(), Installation.KEY, cluster.http())
                    .post("/api/libraries", "{\"name\": \"Subject\"}");
            if (answer.status() == 201) {
                var library = new Subject(answer.body().get("id").textValue());
                all.add(library);
                libraries.set(place, library);
            }
        } catch (UncheckedIOException noAnswer) {
            // The old one is used once more, and somebody tries again.
        }
    }
}
