package dev.sluice.testkit;

import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.Revision;

/** Libraries that no transition leads to. */
final class Libraries {
    private Libraries() {}

    static Library with(Library library, LibraryContents contents, Revision revision) {
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
                revision);
    }
}
