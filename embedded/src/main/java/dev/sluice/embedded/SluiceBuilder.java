package dev.sluice.embedded;

import dev.sluice.application.Subscriber;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.port.BrakePolicy;
import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.EventListener;
import dev.sluice.application.port.MetadataReader;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Renderer;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.jdbc.JdbcPersistence;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a host decides about its Sluice. Only the object store has to be given. */
public final class SluiceBuilder {
    /** A host's clock is believed, however far it is turned. */
    private static final ClockPolicy BELIEVED = new ClockPolicy(Duration.ofDays(1_000_000), Duration.ZERO);

    private final DataSource dataSource;
    private @Nullable ObjectStore objects;
    private @Nullable InstantSource clock;
    private @Nullable String schema;
    private RetentionPolicy retention = RetentionPolicy.DEFAULT;
    private MetadataReader metadata = (id, file) -> MediaMetadata.NONE;
    private Renderer renderer = (type, orientation, file, rendition) -> Optional.empty();
    private final Map<String, EventListener> listeners = new LinkedHashMap<>();
    private HousekeepingPlan plan = HousekeepingPlan.DEFAULT;
    private boolean tablesAreMade;
    private @Nullable Duration interval;

    SluiceBuilder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the bytes of assets are kept. */
    public SluiceBuilder objects(ObjectStore store) {
        this.objects = store;
        return this;
    }

    /** A clock that decides what is due, in place of the database's; to be the same one on all nodes. */
    public SluiceBuilder clock(InstantSource hostClock) {
        this.clock = hostClock;
        return this;
    }

    /** How long things trashed from now on can be restored in full; 90 days if nothing is said. */
    public SluiceBuilder retention(RetentionPolicy policy) {
        this.retention = policy;
        return this;
    }

    /** As {@link #retention(RetentionPolicy)}, with the usual respite after a restore. */
    public SluiceBuilder retention(Duration window) {
        return retention(RetentionPolicy.ofWindow(window));
    }

    /**
     * The schema that has Sluice's tables, and is made if it is not there; if nothing is said, the one that connections
     * have by default. To enter it and to leave it again costs two statements each time a connection is used, so a pool
     * whose connections begin in the schema is faster.
     */
    public SluiceBuilder schema(String name) {
        this.schema = name;
        return this;
    }

    /**
     * Tells somebody of all that happens from now on, and goes on where it stopped when there is a listener of this name
     * again: at least once, in order per library, after the commit, by {@link Sluice#tick}. On whichever node: all that
     * have a listener of this name share its work. Who could not be told for as long as the history is kept is told
     * nothing more, and has to begin anew under another name.
     *
     * @throws IllegalArgumentException if there is one of this name, or the name has not 1 to 128 characters
     */
    public SluiceBuilder listener(String name, EventListener listener) {
        var named = Subscriber.toAll(name, listener);
        if (listeners.putIfAbsent(named.name(), named.listener()) != null) {
            throw new IllegalArgumentException("there is a listener " + name + " already");
        }
        return this;
    }

    /** What looks into the files that are uploaded; if nothing is said, nobody does. */
    public SluiceBuilder metadata(MetadataReader reader) {
        this.metadata = reader;
        return this;
    }

    /** What makes smaller pictures; if nothing is said, there are none. */
    public SluiceBuilder pictures(Renderer pictures) {
        this.renderer = pictures;
        return this;
    }

    /** The most assets purged in one transaction, and how long one should take; 5,000 and 50 ms if nothing is said. */
    public SluiceBuilder batches(int most, Duration time) {
        this.plan = plan.withBatches(most, time);
        return this;
    }

    /** How long the log of who did what is kept; a year if nothing is said. */
    public SluiceBuilder keepingHistoryFor(Duration age) {
        this.plan = plan.withHistory(age);
        return this;
    }

    /**
     * When purging waits for an operator because too much is given up at a time; never if nothing is said. The same on all
     * nodes.
     */
    public SluiceBuilder braking(BrakePolicy policy) {
        this.plan = plan.withBrake(policy);
        return this;
    }

    /** How long before its purge a library's owner is told, once; 7 days if nothing is said, never if zero. */
    public SluiceBuilder announcingPurges(Duration ahead) {
        this.plan = plan.withNotice(ahead);
        return this;
    }

    /** The host makes the tables itself, from {@link JdbcPersistence#scripts}, and has done so. */
    public SluiceBuilder tablesAreMade() {
        this.tablesAreMade = true;
        return this;
    }

    /** Sluice does the work of {@link Sluice#tick()} itself, on a daemon thread of its own, with this pause in between. */
    public SluiceBuilder tickingEvery(Duration pause) {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("there has to be a pause between two ticks, unlike " + pause);
        }
        this.interval = pause;
        return this;
    }

    /**
     * Opens the database, with tables that are made or brought up to date.
     *
     * @throws IllegalStateException if no object store was given
     * @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL, or the schema's name not a plain one
     */
    public Sluice build() {
        if (objects == null) {
            throw new IllegalStateException("Sluice needs to know where bytes are kept: call objects(...)");
        }
        var persistence = JdbcPersistence.over(dataSource, clock, schema);
        if (tablesAreMade) {
            persistence.open();
        } else {
            persistence.migrate();
        }
        var ids = new TimeOrderedIds(clock == null ? InstantSource.system() : clock, new SecureRandom());
        var wiring = new Wiring(objects, metadata, renderer, ids, retention);
        var useCases = wiring.over(persistence.transactions());
        var node = new Node(ids.next().toString(), clock, clock == null ? ClockPolicy.DEFAULT : BELIEVED);
        var told = new Listeners(useCases.deliverEvents(), ids, listeners);
        told.begin(persistence.transactions());
        var housekeeping = new Housekeeping(useCases, persistence, node, plan, told);
        return new Sluice(persistence, wiring, useCases, housekeeping, interval);
    }
}
