package dev.sluice.testkit;

import dev.sluice.application.port.AssetEditing;
import dev.sluice.application.port.AssetRepository;
import dev.sluice.application.port.AssetSearch;
import dev.sluice.application.port.AssetSurvey;
import dev.sluice.application.port.AssetTrash;
import dev.sluice.application.port.AuditLog;
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
import dev.sluice.application.port.Reclaims;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.Subscriptions;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Webhooks;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Transactions some of whose repositories are not what they should be. */
record Tampered(
        Transactions honest,
        UnaryOperator<LibraryRepository> libraries,
        UnaryOperator<DrainQueue> drains,
        UnaryOperator<Reclaims> reclaims)
        implements Transactions {
    static Tampered libraries(Transactions honest, UnaryOperator<LibraryRepository> libraries) {
        return new Tampered(honest, libraries, same -> same, same -> same);
    }

    static Tampered drains(Transactions honest, UnaryOperator<DrainQueue> drains) {
        return new Tampered(honest, same -> same, drains, same -> same);
    }

    static Tampered reclaims(Transactions honest, UnaryOperator<Reclaims> reclaims) {
        return new Tampered(honest, same -> same, same -> same, reclaims);
    }

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return honest.<R>inTransaction(unit -> work.apply(new Unit(unit)));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return honest.<R>oneByOne(unit -> work.apply(new Unit(unit)));
    }

    private final class Unit implements UnitOfWork {
        private final UnitOfWork unit;

        Unit(UnitOfWork unit) {
            this.unit = unit;
        }

        @Override
        public Instant now() {
            return unit.now();
        }

        @Override
        public LibraryRepository libraries() {
            return libraries.apply(unit.libraries());
        }

        @Override
        public AssetRepository assets() {
            return unit.assets();
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
        public AssetEditing assetEditing() {
            return unit.assetEditing();
        }

        @Override
        public AssetSearch assetSearch() {
            return unit.assetSearch();
        }

        @Override
        public DrainQueue drains() {
            return drains.apply(unit.drains());
        }

        @Override
        public DrainControl control() {
            return unit.control();
        }

        @Override
        public DrainHistory drainHistory() {
            return unit.drainHistory();
        }

        @Override
        public DrainReports reports() {
            return unit.reports();
        }

        @Override
        public Reclaims reclaims() {
            return reclaims.apply(unit.reclaims());
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
}
