package peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The columns that the API shows or a transition changes. */
@Entity
@Table(name = "library")
public class Library {
    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    String name;
    String description;
    String state;

    @Column(name = "live_since")
    Instant liveSince;

    @Column(name = "trashed_at")
    Instant trashedAt;

    @Column(name = "purge_after")
    Instant purgeAfter;

    @Column(name = "promised_purge_after")
    Instant promisedPurgeAfter;

    @Column(name = "hold_reason")
    String holdReason;

    @Column(name = "asset_count")
    long assetCount;

    @Column(name = "trashed_asset_count")
    long trashedAssetCount;

    @Column(name = "storage_used_bytes")
    long storageUsedBytes;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "last_event")
    long lastEvent;

    @Version
    long version;

    boolean isLive() {
        return state.equals("live");
    }

    void trash(Instant now, Duration retention) {
        state = "trashed";
        liveSince = null;
        trashedAt = now;
        purgeAfter = now.plus(retention);
        promisedPurgeAfter = purgeAfter;
        changed(now);
    }

    void restore(Instant now) {
        state = "live";
        liveSince = now;
        trashedAt = null;
        purgeAfter = null;
        promisedPurgeAfter = null;
        changed(now);
    }

    private void changed(Instant now) {
        updatedAt = now;
        lastEvent++;
    }
}
