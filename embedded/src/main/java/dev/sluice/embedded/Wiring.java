package dev.sluice.embedded;

import dev.sluice.application.UseCases;
import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.MetadataReader;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Renderer;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.RetentionPolicy;

/** What use cases stand on beside the database. */
record Wiring(
        ObjectStore objects, MetadataReader metadata, Renderer renderer, IdGenerator ids, RetentionPolicy retention) {
    UseCases over(Transactions transactions) {
        return UseCases.over(transactions, objects, metadata, renderer, ids, retention);
    }
}
