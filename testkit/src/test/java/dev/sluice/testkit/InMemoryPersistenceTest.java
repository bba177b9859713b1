package dev.sluice.testkit;

import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.Transactions;

class InMemoryPersistenceTest
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
                InspectionContract {
    private final TurnableClock clock = new TurnableClock();
    private final Transactions transactions = new InMemoryTransactions(clock);

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public TurnableClock clock() {
        return clock;
    }
}
