package dev.sluice.jdbc;

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
import dev.sluice.application.port.Reclaims;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.Subscriptions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Webhooks;
import java.time.Instant;

/** The repositories over one session. */
final class JdbiUnit implements UnitOfWork {
    private final Session session;
    private final Dialect dialect;
    private final DatabaseClock clock;
    private final Memory memory;
    private final SeenLibraries seen;

    JdbiUnit(Session session, Dialect dialect, DatabaseClock clock, Memory memory) {
        this.session = session;
        this.dialect = dialect;
        this.clock = clock;
        this.memory = memory;
        this.seen = new SeenLibraries(clock);
    }

    /** The time comes along with every library that is read, and costs a query of its own only without one. */
    @Override
    public Instant now() {
        return seen.latest().orElseGet(() -> session.read(clock::read));
    }

    @Override
    public LibraryRepository libraries() {
        return new JdbiLibraries(session, dialect, seen, clock, memory);
    }

    @Override
    public AssetRepository assets() {
        return new JdbiAssets(session, dialect);
    }

    @Override
    public AssetSurvey assetSurvey() {
        return new JdbiAssetSurvey(session, dialect);
    }

    @Override
    public AssetTrash assetTrash() {
        return new JdbiAssetTrash(session, dialect);
    }

    @Override
    public AssetHolds assetHolds() {
        return new JdbiAssetHolds(session, dialect);
    }

    @Override
    public AssetEditing assetEditing() {
        return new JdbiAssetEditing(session, dialect);
    }

    @Override
    public AssetSearch assetSearch() {
        return new JdbiAssetSearch(session, dialect);
    }

    @Override
    public DrainQueue drains() {
        return new JdbiDrains(session, dialect, clock, seen);
    }

    @Override
    public Reclaims reclaims() {
        return new JdbiReclaims(session, dialect, clock);
    }

    @Override
    public EventLog events() {
        return new JdbiEvents(session, dialect);
    }

    @Override
    public Subscriptions subscriptions() {
        return new JdbiSubscriptions(session, clock);
    }

    @Override
    public Webhooks webhooks() {
        return new JdbiWebhooks(session);
    }

    @Override
    public DrainControl control() {
        return new JdbiControl(session, dialect, clock);
    }

    @Override
    public DrainHistory drainHistory() {
        return new JdbiDrainHistory(session);
    }

    @Override
    public Brakes brakes() {
        return new JdbiBrakes(session, dialect, seen);
    }

    @Override
    public DrainReports reports() {
        return new JdbiReports(session, clock, seen);
    }

    @Override
    public AuditLog audit() {
        return new JdbiAudit(session, clock);
    }

    @Override
    public UserRepository users() {
        return new JdbiUsers(session);
    }

    @Override
    public KeyRepository keys() {
        return new JdbiKeys(session, memory);
    }

    @Override
    public SessionRepository sessions() {
        return new JdbiSessions(session, clock);
    }

    @Override
    public LinkSecrets linkSecrets() {
        return new JdbiLinkSecrets(session);
    }

    @Override
    public Pictures pictures() {
        return new JdbiPictures(session);
    }

    @Override
    public Inspection inspection() {
        return new JdbiInspection(session);
    }
}
