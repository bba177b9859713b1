package dev.sluice.application.port;

import java.time.Instant;

/** The repositories, as handed out by {@link Transactions} for the duration of one piece of work. */
public interface UnitOfWork {
    /**
     * The time by which this unit decides, in microseconds: the database's, whatever the node's own clock says, and not
     * earlier than the start of the unit's latest read of a library, if it has made one.
     */
    Instant now();

    LibraryRepository libraries();

    AssetRepository assets();

    AssetSurvey assetSurvey();

    AssetTrash assetTrash();

    AssetHolds assetHolds();

    AssetEditing assetEditing();

    AssetSearch assetSearch();

    DrainQueue drains();

    DrainControl control();

    Brakes brakes();

    DrainReports reports();

    DrainHistory drainHistory();

    Reclaims reclaims();

    EventLog events();

    Subscriptions subscriptions();

    Webhooks webhooks();

    AuditLog audit();

    UserRepository users();

    KeyRepository keys();

    SessionRepository sessions();

    Pictures pictures();

    LinkSecrets linkSecrets();

    Inspection inspection();
}
