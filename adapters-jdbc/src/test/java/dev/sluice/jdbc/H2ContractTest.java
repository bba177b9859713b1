package dev.sluice.jdbc;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;
import dev.sluice.testkit.AssetEditingContract;
import dev.sluice.testkit.AssetRepositoryContract;
import dev.sluice.testkit.AssetSearchContract;
import dev.sluice.testkit.AssetTrashContract;
import dev.sluice.testkit.AuditLogContract;
import dev.sluice.testkit.AuditTrimContract;
import dev.sluice.testkit.CrashPointsContract;
import dev.sluice.testkit.DeliveryContract;
import dev.sluice.testkit.DrainControlContract;
import dev.sluice.testkit.DrainHistoryContract;
import dev.sluice.testkit.DrainQueueContract;
import dev.sluice.testkit.DrainReportsContract;
import dev.sluice.testkit.EventFeedContract;
import dev.sluice.testkit.EventLogContract;
import dev.sluice.testkit.InspectionContract;
import dev.sluice.testkit.KeyRepositoryContract;
import dev.sluice.testkit.LibraryRepositoryContract;
import dev.sluice.testkit.LifecycleContract;
import dev.sluice.testkit.LifecycleRacesContract;
import dev.sluice.testkit.LinkSecretsContract;
import dev.sluice.testkit.PictureRowsContract;
import dev.sluice.testkit.ReclaimsContract;
import dev.sluice.testkit.SessionRepositoryContract;
import dev.sluice.testkit.SubscriptionsContract;
import dev.sluice.testkit.TransactionsContract;
import dev.sluice.testkit.TurnableClock;
import dev.sluice.testkit.UserRepositoryContract;
import dev.sluice.testkit.VerifyContract;
import dev.sluice.testkit.WebhooksContract;

class H2ContractTest
        implements TransactionsContract,
                LibraryRepositoryContract,
                AssetRepositoryContract,
                AssetTrashContract,
                AssetEditingContract,
                AssetSearchContract,
                DrainQueueContract,
                ReclaimsContract,
                EventLogContract,
                EventFeedContract,
                SubscriptionsContract,
                DeliveryContract,
                WebhooksContract,
                AuditLogContract,
                AuditTrimContract,
                DrainControlContract,
                DrainHistoryContract,
                DrainReportsContract,
                UserRepositoryContract,
                KeyRepositoryContract,
                SessionRepositoryContract,
                LinkSecretsContract,
                PictureRowsContract,
                InspectionContract,
                VerifyContract,
                CrashPointsContract,
                LifecycleContract,
                LifecycleRacesContract {
    private static final Emptied DATABASE = new Emptied(H2.freshDatabase());

    private final TurnableClock clock = new TurnableClock();
    private final ObjectStore objects = new InMemoryObjects();
    private final Transactions transactions =
            JdbcPersistence.over(DATABASE.again(), clock).transactions();

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public ObjectStore objects() {
        return objects;
    }

    @Override
    public TurnableClock clock() {
        return clock;
    }
}
