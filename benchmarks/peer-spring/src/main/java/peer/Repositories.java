package peer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Libraries extends JpaRepository<Library, UUID> {
    Optional<Library> findByIdAndUserId(UUID id, UUID userId);

    List<Library> findByUserIdAndTrashedAtIsNullOrderByCreatedAtAscIdAsc(UUID userId);
}

interface Events extends JpaRepository<Event, HistoryId> {}

interface Receipts extends JpaRepository<Receipt, HistoryId> {}

interface ApiKeys extends JpaRepository<ApiKey, UUID> {
    Optional<ApiKey> findByHashAndRevokedAtIsNull(byte[] hash);
}
