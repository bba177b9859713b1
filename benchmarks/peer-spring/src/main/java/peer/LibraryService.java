package peer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Changes that lost to others, by the version or by the number of their event, are tried again. */
@Service
public class LibraryService {
    private static final Duration RETENTION = Duration.ofDays(90);

    private final Libraries libraries;
    private final Events events;
    private final Receipts receipts;

    LibraryService(Libraries libraries, Events events, Receipts receipts) {
        this.libraries = libraries;
        this.events = events;
        this.receipts = receipts;
    }

    @Transactional(readOnly = true)
    public Library find(UUID user, UUID id) {
        return libraries.findByIdAndUserId(id, user)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public List<Library> list(UUID user) {
        return libraries.findByUserIdAndTrashedAtIsNullOrderByCreatedAtAscIdAsc(user);
    }

    @Retryable(
            includes = {OptimisticLockingFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 8,
            delay = 1)
    @Transactional
    public void trash(UUID user, UUID id) {
        var library = find(user, id);
        if (library.isLive()) {
            library.trash(Instant.now(), RETENTION);
            events.save(new Event(library, "library_trashed"));
        }
    }

    @Retryable(
            includes = {OptimisticLockingFailureException.class, DataIntegrityViolationException.class},
            maxRetries = 8,
            delay = 1)
    @Transactional
    public Library restore(UUID user, UUID id) {
        var library = find(user, id);
        if (!library.isLive()) {
            library.restore(Instant.now());
            events.save(new Event(library, "library_restored"));
            receipts.save(new Receipt(library));
        }
        return library;
    }
}
