package dev.sluice.application.memory;

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

/** The repositories of one session. */
record InMemoryUnit(Session session) implements UnitOfWork {
    @Override
    public Instant now() {
        return session.now();
    }

    @Override
    public LibraryRepository libraries() {
        return new InMemoryLibraries(session);
    }

    @Override
    public AssetRepository assets() {
        return new InMemoryAssets(session);
    }

    @Override
    public AssetSurvey assetSurvey() {
        return new InMemoryAssetSurvey(session);
    }

    @Override
    public AssetTrash assetTrash() {
        return new InMemoryAssetTrash(session);
    }

    @Override
    public AssetHolds assetHolds() {
        return new InMemoryAssetHolds(session);
    }

    @Override
    public AssetEditing assetEditing() {
        return new InMemoryAssetEditing(session);
    }

    @Override
    public AssetSearch assetSearch() {
        return new InMemoryAssetSearch(session);
    }

    @Override
    public DrainQueue drains() {
        return new InMemoryDrains(session);
    }

    @Override
    public Reclaims reclaims() {
        return new InMemoryReclaims(session);
    }

    @Override
    public EventLog events() {
        return new InMemoryEvents(session);
    }

    @Override
    public Subscriptions subscriptions() {
        return new InMemorySubscriptions(session);
    }

    @Override
    public Webhooks webhooks() {
        return new InMemoryWebhooks(session);
    }

    @Override
    public DrainControl control() {
        return new InMemoryControl(session);
    }

    @Override
    public DrainHistory drainHistory() {
        return new InMemoryDrainHistory(session);
    }

    @Override
    public Brakes brakes() {
        return new InMemoryBrakes(session);
    }

    @Override
    public DrainReports reports() {
        return new InMemoryReports(session);
    }

    @Override
    public AuditLog audit() {
        return new InMemoryAudit(session);
    }

    @Override
    public UserRepository users() {
        return new InMemoryUsers(session);
    }

    @Override
    public KeyRepository keys() {
        return new InMemoryKeys(session);
    }

    @Override
    public SessionRepository sessions() {
        return new InMemorySessions(session);
    }

    @Override
    public LinkSecrets linkSecrets() {
        return new InMemoryLinkSecrets(session);
    }

    @Override
    public Pictures pictures() {
        return new InMemoryPictures(session);
    }

    @Override
    public Inspection inspection() {
        return new InMemoryInspection(session);
    }
}
