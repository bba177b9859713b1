package peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What a restore brought back. */
@Entity
@Table(name = "receipt")
@IdClass(HistoryId.class)
public class Receipt implements Persistable<HistoryId> {
    @Id
    @Column(name = "library_id")
    UUID libraryId;

    @Id
    long number;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "user_id")
    UUID userId;

    Instant at;
    long assets;

    @Column(name = "trashed_assets")
    long trashedAssets;

    long bytes;

    protected Receipt() {}

    Receipt(Library library) {
        libraryId = library.id;
        number = library.lastEvent;
        ownerId = library.userId;
        userId = library.userId;
        at = library.updatedAt;
        assets = library.assetCount;
        trashedAssets = library.trashedAssetCount;
        bytes = library.storageUsedBytes;
    }

    @Override
    @Transient
    public HistoryId getId() {
        return new HistoryId(libraryId, number);
    }

    @Override
    @Transient
    public boolean isNew() {
        return true;
    }
}
