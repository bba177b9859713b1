package dev.sluice.application;

import dev.sluice.application.port.AssetEditing;
import dev.sluice.application.port.AssetHolds;
import dev.sluice.application.port.AssetRepository;
import dev.sluice.application.port.AssetSearch;
import dev.sluice.application.port.AssetSurvey;
import dev.sluice.application.port.AssetTrash;
import dev.sluice.application.port.AuditLog;
import dev.sluice.application.port.Brakes;
import dev.sluice.application.port.DrainControl;
import dev.sluice.application.port.DrainHistory;
import dev.sluice.application.port.DrainQueue;
import dev.sluice.application.port.DrainReports;
import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.Inspection;
import dev.sluice.application.port.KeyRepository;
import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.LinkSecrets;
import dev.sluice.application.port.Pictures;
import dev.sluice.application.port.PurgedTrash;
import dev.sluice.application.port.Reclaims;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.Subscriptions;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Webhooks;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.TrashCan;
import dev.sluice.domain.TrashPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions in which one library looks, when it is told of and when it is claimed, as it did some time ago: what
 * happens between the claim and the lock on a database that lets both go on.
 */
record LateDrains(Transactions present, Library once, boolean purgeFails, boolean noteFails) implements Transactions {
    LateDrains(Transactions present, Library once) {
        this(present, once, false, false);
    }

    LateDrains failingWhileItPurges() {
        return new LateDrains(present, once, true, noteFails);
    }

    LateDrains failingWhileItNotes() {
        return new LateDrains(present, once, purgeFails, true);
    }

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return present.<R>inTransaction(unit -> work.apply(new LateUnit(unit)));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return present.<R>oneByOne(unit -> work.apply(new LateUnit(unit)));
    }

    private final class LateUnit implements UnitOfWork {
        private final UnitOfWork unit;

        LateUnit(UnitOfWork unit) {
            this.unit = unit;
        }

        @Override
        public Instant now() {
            return unit.now();
        }

        @Override
        public LibraryRepository libraries() {
            return unit.libraries();
        }

        @Override
        public AssetSurvey assetSurvey() {
            return unit.assetSurvey();
        }

        @Override
        public AssetTrash assetTrash() {
            return unit.assetTrash();
        }

        @Override
        public AssetRepository assets() {
            return unit.assets();
        }

        @Override
        public AssetHolds assetHolds() {
            return unit.assetHolds();
        }

        @Override
        public AssetEditing assetEditing() {
            return unit.assetEditing();
        }

        @Override
        public AssetSearch assetSearch() {
            return unit.assetSearch();
        }

        @Override
        public DrainHistory drainHistory() {
            return unit.drainHistory();
        }

        @Override
        public DrainQueue drains() {
            return new LateQueue(unit.drains());
        }

        @Override
        public Reclaims reclaims() {
            return unit.reclaims();
        }

        @Override
        public EventLog events() {
            return unit.events();
        }

        @Override
        public Subscriptions subscriptions() {
            return unit.subscriptions();
        }

        @Override
        public Webhooks webhooks() {
            return unit.webhooks();
        }

        @Override
        public DrainControl control() {
            return unit.control();
        }

        @Override
        public Brakes brakes() {
            return unit.brakes();
        }

        @Override
        public DrainReports reports() {
            return unit.reports();
        }

        @Override
        public AuditLog audit() {
            return unit.audit();
        }

        @Override
        public UserRepository users() {
            return unit.users();
        }

        @Override
        public KeyRepository keys() {
            return unit.keys();
        }

        @Override
        public SessionRepository sessions() {
            return unit.sessions();
        }

        @Override
        public LinkSecrets linkSecrets() {
            return unit.linkSecrets();
        }

        @Override
        public Pictures pictures() {
            return unit.pictures();
        }

        @Override
        public Inspection inspection() {
            return unit.inspection();
        }
    }

    private final class LateQueue implements DrainQueue {
        private final DrainQueue queue;

        LateQueue(DrainQueue queue) {
            this.queue = queue;
        }

        @Override
        public List<LibraryId> due(int limit) {
            var due = new ArrayList<>(queue.due(limit));
            due.remove(once.id());
            due.add(0, once.id());
            return due;
        }

        @Override
        public boolean retry(LibraryId id) {
            return queue.retry(id);
        }

        @Override
        public int retryAll(int limit) {
            return queue.retryAll(limit);
        }

        @Override
        public List<Library> unannounced(Instant until, int limit) {
            return queue.unannounced(until, limit);
        }

        @Override
        public Optional<Library> claim(LibraryId id) {
            var claimed = queue.claim(id);
            return id.equals(once.id()) ? Optional.of(once) : claimed;
        }

        @Override
        public PurgedBatch purge(LibraryId id, @Nullable AssetId after, int limit) {
            var batch = queue.purge(id, after, limit);
            if (purgeFails) {
                throw new IllegalStateException("the disk is full");
            }
            return batch;
        }

        @Override
        public PurgedTrash purgeTrash(LibraryId id, DueTrash due, @Nullable TrashPlace after, int limit) {
            return queue.purgeTrash(id, due, after, limit);
        }

        @Override
        public Optional<Instant> nextPurge(LibraryId id, Instant after) {
            return queue.nextPurge(id, after);
        }

        @Override
        public void postpone(LibraryId id, TrashCan next) {
            queue.postpone(id, next);
        }

        @Override
        public Optional<Library> lock(LibraryId id) {
            return queue.lock(id);
        }

        @Override
        public void failed(LibraryId id, String reason) {
            if (noteFails) {
                throw new IllegalStateException("the connection is lost");
            }
            queue.failed(id, reason);
        }
    }
}
