package dev.sluice.benchmarks;

import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done without a database or a network, for JMH, which wants all of it to be public. */
@State(Scope.Thread)
public class CoreWork {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final RetentionPolicy RETENTION = RetentionPolicy.DEFAULT;

    private final Actor actor = Actor.user(new UserId(Libraries.id(Libraries.FIRST)));
    private final Instant later = BEGINNING.plusSeconds(60);
    private UUID uuid = Libraries.id(Libraries.FIRST);
    private LibraryId id = new LibraryId(uuid);
    private String uuidText = uuid.toString();
    private String idText = id.toString();
    private Library live = filled();
    private Library trashed = live.trash(BEGINNING, RETENTION).remains().orElseThrow();
    private UseCases useCases = inMemory();
    private LibraryId stored = id;

    /** Another store for each iteration, so that the history of a thousand seconds does not count. */
    @Setup(Level.Iteration)
    public void store() {
        useCases = inMemory();
        stored = useCases.createLibrary()
                .create(actor, LibraryProfile.named("Holidays"))
                .id();
    }

    @Benchmark
    public Object trash() {
        return live.trash(later, RETENTION);
    }

    @Benchmark
    public Object restore() {
        return trashed.restore(later, actor);
    }

    @Benchmark
    public Object expedite() {
        return trashed.expedite(later);
    }

    /** The least that a transition has to make: another library. */
    @Benchmark
    public Object anew() {
        return new Library(
                live.id(),
                live.owner(),
                live.profile(),
                trashed.state(),
                live.hold(),
                live.braked(),
                live.contents(),
                live.trashCan(),
                live.createdAt(),
                later,
                live.revision());
    }

    @Benchmark
    public String writeId() {
        return id.toString();
    }

    @Benchmark
    public String writeUuid() {
        return uuid.toString();
    }

    @Benchmark
    public Object readId() {
        return LibraryId.parse(idText);
    }

    @Benchmark
    public Object readUuid() {
        return UUID.fromString(uuidText);
    }

    /** Two use cases, with everything but a database that keeps it. */
    @Benchmark
    public Object trashAndRestoreInMemory() {
        var unused = useCases.trashLibrary().trash(actor, stored);
        return useCases.restoreLibrary().restore(actor, stored);
    }

    @Benchmark
    public Object trashAndRestore() {
        return live.trash(later, RETENTION).remains().orElseThrow().restore(later, actor);
    }

    private Library filled() {
        var empty = Library.create(id, actor.user(), LibraryProfile.named("Holidays"), BEGINNING);
        return empty.remains()
                .orElseThrow()
                .recount(LibraryContents.live(10_000, 30_000_000_000L), BEGINNING)
                .remains()
                .orElseThrow();
    }

    private static UseCases inMemory() {
        var clock = InstantSource.fixed(BEGINNING);
        return UseCases.over(
                new InMemoryTransactions(clock),
                new InMemoryObjects(),
                new TimeOrderedIds(clock, new Random(1)),
                RETENTION);
    }
}
