package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import java.util.function.UnaryOperator;

/** Changes what a library is called and said to be, in the trash too. */
public final class EditLibrary {
    private final LibraryChange change;

    public EditLibrary(Transactions transactions) {
        this.change = new LibraryChange(transactions);
    }

    /**
     * The library with the profile that {@code edit} makes of the present one; it may be asked more than once.
     *
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY
     */
    public Library edit(Actor actor, LibraryId id, UnaryOperator<LibraryProfile> edit) {
        return change.change(actor, id, (library, now) -> library.edit(edit.apply(library.profile()), now))
                .remains()
                .orElseThrow();
    }
}
