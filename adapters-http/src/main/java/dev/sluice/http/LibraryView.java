package dev.sluice.http;

import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryDescription;
import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.LibraryState.Trashed;
import dev.sluice.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A library as clients see it. */
record LibraryView(
        String id,
        String name,
        @Nullable String description,
        String userId,
        long assetCount,
        long trashedAssetCount,
        long storageUsedBytes,
        @Nullable Long storageLimitBytes,
        Instant createdAt,
        Instant updatedAt,
        String state,
        @Nullable Instant trashedAt,
        @Nullable Instant purgeAfter,
        boolean held,
        long heldAssetCount,
        boolean braked,
        OwnerView owner,
        String role) {

    /** The owner in short; nobody here has a name. */
    record OwnerView(String id, @Nullable String displayName) {
        static OwnerView of(UserId user) {
            return of(user.toString());
        }

        private static OwnerView of(String user) {
            return new OwnerView(user, null);
        }
    }

    static LibraryView of(Library library) {
        var trash = trash(library);
        var contents = library.contents();
        var owner = library.owner().toString();
        return new LibraryView(
                library.id().toString(),
                library.profile().name().text(),
                text(library.profile().description()),
                owner,
                contents.assets(),
                contents.trashedAssets(),
                contents.bytes(),
                library.profile().storageLimit(),
                library.createdAt(),
                library.updatedAt(),
                state(library),
                trash == null ? null : trash.trashedAt(),
                trash == null ? null : trash.purgeAfter(),
                library.hold() != null,
                contents.held(),
                library.braked(),
                OwnerView.of(owner),
                "owner");
    }

    /** The word for a library's state. */
    static String state(Library library) {
        return library.state().fold(live -> "live", trashed -> "trashed", draining -> "draining");
    }

    /** How the library was trashed, null if it is live. */
    static @Nullable Trashed trash(Library library) {
        if (library.state() instanceof Draining draining) {
            return draining.trash();
        }
        return library.state() instanceof Trashed trashed ? trashed : null;
    }

    private static @Nullable String text(@Nullable LibraryDescription description) {
        return description == null ? null : description.text();
    }
}
