package dev.sluice.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Libraries in every state, with four assets of ten bytes each, one of them in the trash by itself. */
final class Libraries {
    static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant TRASHED = Instant.parse("2026-02-01T00:00:00Z");
    static final RetentionPolicy RETENTION = RetentionPolicy.DEFAULT;
    static final UserId OWNER = new UserId(new UUID(1, 1));
    static final Actor ACTOR = new Actor(OWNER, new ApiKeyId(new UUID(1, 2)));
    static final LibraryContents CONTENTS = new LibraryContents(4, 1, 40, 10, 0);

    private Libraries() {}

    static Library live() {
        var created = Library.create(new LibraryId(new UUID(2, 2)), OWNER, LibraryProfile.named("Holidays"), CREATED)
                .remains()
                .orElseThrow();
        return holding(created, CONTENTS);
    }

    static Library trashed() {
        return after(live().trash(TRASHED, RETENTION));
    }

    static Library expedited() {
        return after(trashed().expedite(TRASHED.plus(Duration.ofDays(1))));
    }

    static Library draining() {
        return after(expedited().drained(batch(1, 2), TRASHED.plus(Duration.ofDays(2))));
    }

    static Library held(Library library) {
        return after(library.hold("evidence", library.updatedAt()));
    }

    static Library holding(Library library, LibraryContents contents) {
        return new Library(
                library.id(),
                library.owner(),
                library.profile(),
                library.state(),
                library.hold(),
                contents,
                library.trashCan(),
                library.createdAt(),
                library.updatedAt(),
                library.revision());
    }

    /** So many live assets of ten bytes each, the first of this number. */
    static PurgedBatch batch(int first, int assets) {
        return new PurgedBatch(
                IntStream.range(first, first + assets)
                        .mapToObj(Libraries::asset)
                        .toList(),
                10L * assets,
                LibraryContents.live(assets, 10L * assets));
    }

    /** So many condemned assets of ten bytes each, the first of this number. */
    static PurgedBatch condemned(int first, int assets) {
        return new PurgedBatch(batch(first, assets).ids(), 10L * assets, LibraryContents.condemned(assets));
    }

    /** All that the library holds. */
    static PurgedBatch rest(Library library) {
        var contents = library.contents();
        List<AssetId> ids = IntStream.range(0, (int) contents.assets())
                .mapToObj(number -> asset(100 + number))
                .toList();
        return new PurgedBatch(ids, contents.bytes(), contents);
    }

    static AssetId asset(int number) {
        return new AssetId(new UUID(3, number));
    }

    static <S> S after(Transition<S> transition) {
        return transition.remains().orElseThrow();
    }
}
