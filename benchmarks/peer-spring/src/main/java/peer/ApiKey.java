package peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "api_key")
public class ApiKey {
    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    byte[] hash;

    @Column(name = "revoked_at")
    Instant revokedAt;
}
