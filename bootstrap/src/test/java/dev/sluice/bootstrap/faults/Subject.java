package dev.sluice.bootstrap.faults;

import dev.sluice.domain.LibraryId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A library that things are done to, and all that is known of it. Safe for use by several threads. */
final class Subject {
    /** So few that no list has two pages, and answers are explained in no time. */
    private static final int MOST_CALLS = 70;

    private final String id;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger uploads = new AtomicInteger();
    private volatile boolean expedited;

    Subject(String id) {
        this.id = id;
    }

    /** As in addresses. */
    String id() {
        return id;
    }

    UUID uuid() {
        return LibraryId.parse(id).value();
    }

    void add(Call call) {
        calls.add(call);
        expedited |= call.act() == Act.EXPEDITE;
    }

    List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Whether enough is known of it, or it is gone. */
    boolean isDone() {
        var all = calls();
        var last = all.isEmpty() ? null : all.get(all.size() - 1).reply();
        boolean gone =
                last != null && last.status() == 404 && all.get(all.size() - 1).act() == Act.GET;
        return gone || all.size() >= MOST_CALLS;
    }

    /** The name of a file that it does not have. */
    String nextFile() {
        return id + "-" + uploads.incrementAndGet() + ".jpg";
    }

    /** The bytes of the file of this name, which no other has. */
    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    void acknowledge(String file) {
        acknowledged.add(file);
    }

    /** The files that are known to be stored. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Whether anybody ever tried to have it purged. */
    boolean wasExpedited() {
        return expedited;
    }

    @Override
    public String toString() {
        return id;
    }
}
