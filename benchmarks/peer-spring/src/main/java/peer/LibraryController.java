package peer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ids go over the wire as plain UUIDs; there is nothing else to know about them. */
@RestController
public class LibraryController {
    private final LibraryService service;

    LibraryController(LibraryService service) {
        this.service = service;
    }

    record View(
            UUID id,
            String name,
            String description,
            UUID userId,
            long assetCount,
            long trashedAssetCount,
            long storageUsedBytes,
            Instant createdAt,
            Instant updatedAt,
            String state,
            Instant trashedAt,
            Instant purgeAfter,
            boolean held) {
        static View of(Library library) {
            return new View(
                    library.id,
                    library.name,
                    library.description,
                    library.userId,
                    library.assetCount,
                    library.trashedAssetCount,
                    library.storageUsedBytes,
                    library.createdAt,
                    library.updatedAt,
                    library.state,
                    library.trashedAt,
                    library.purgeAfter,
                    library.holdReason != null);
        }
    }

    @GetMapping("/api/libraries/{id}")
    View find(HttpServletRequest request, @PathVariable UUID id) {
        return View.of(service.find(user(request), id));
    }

    @GetMapping("/api/libraries")
    List<View> list(HttpServletRequest request) {
        return service.list(user(request)).stream().map(View::of).toList();
    }

    @PostMapping("/api/libraries/{id}/trash")
    Map<String, Object> trash(HttpServletRequest request, @PathVariable UUID id) {
        service.trash(user(request), id);
        return Map.of();
    }

    @PostMapping("/api/libraries/{id}/restore")
    View restore(HttpServletRequest request, @PathVariable UUID id) {
        return View.of(service.restore(user(request), id));
    }

    private static UUID user(HttpServletRequest request) {
        return (UUID) request.getAttribute(KeyFilter.USER);
    }
}
