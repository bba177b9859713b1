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

/** What happened to a library; always new, so that it is not looked for before it is inserted. */
@Entity
@Table(name = "event")
@IdClass(HistoryId.class)
public class Event implements Persistable<HistoryId> {
    @Id
    @Column(name = "library_id")
    UUID libraryId;

    @Id
    long number;

    @Column(name = "user_id")
    UUID userId;

    Instant at;
    String type;

    @Column(name = "actor_user")
    UUID actorUser;

    @Column(name = "purge_after")
    Instant purgeAfter;

    long assets;
    Long bytes;

    protected Event() {}

    Event(Library library, String type) {
        libraryId = library.id;
        number = library.lastEvent;
        userId = library.userId;
        at = library.updatedAt;
        this.type = type;
        actorUser = library.userId;
        purgeAfter = library.purgeAfter;
        assets = library.assetCount;
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
