package dev.sluice.jdbc;

import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The table {@code library}, with the events and receipts that its changes cause. */
record JdbiLibraries(Session session, Dialect dialect, SeenLibraries seen) implements LibraryRepository {
    @Override
    public Optional<Library> find(Scope scope, LibraryId id) {
        return session.read(handle -> one(handle, scope, id, ""));
    }

    @Override
    public Optional<Library> lock(Scope scope, LibraryId id) {
        return one(session.transaction(), scope, id, dialect.lockingRow());
    }

    private Optional<Library> one(Handle handle, Scope scope, LibraryId id, String locking) {
        if (!scope.covers(id)) {
            return Optional.empty();
        }
        return handle.createQuery("""
                        select %s from library where id = :id and user_id = :owner %s
                        """.formatted(seen.columns(), locking))
                .bind("id", id.value())
                .bind("owner", scope.owner().value())
                .map(seen)
                .findOne();
    }

    @Override
    public List<Library> list(Scope scope, StateFilter filter) {
        var which = switch (filter) {
            case LIVE -> "and trashed_at is null order by created_at, id";
            case TRASHED -> "and trashed_at is not null order by trashed_at desc, id";
            case ALL -> "order by created_at, id";
        };
        return session.read(handle -> handle.createQuery("""
                        select %s from library where user_id = :owner %s
                        """.formatted(seen.columns(), which))
                .bind("owner", scope.owner().value())
                .map(seen)
                .filter(library -> scope.covers(library.id()))
                .list());
    }

    @Override
    public void lockOwner(UserId owner) {
        dialect.lockOwner(session.transaction(), owner);
    }

    @Override
    public boolean save(Transition<Library> transition, @Nullable Actor by) {
        if (transition instanceof Transition.Unchanged) {
            return true;
        }
        return dialect.writesInOneStatement()
                ? session.writeOnce(handle -> write(handle, transition, by))
                : session.write(handle -> write(handle, transition, by));
    }

    private boolean write(Handle handle, Transition<Library> transition, @Nullable Actor by) {
        if (transition instanceof Transition.Created<Library> created) {
            return insert(handle, created, by);
        }
        if (transition instanceof Transition.Changed<Library> changed) {
            var moved = changed.events().isEmpty() ? "" : dialect.movedInFeed();
            var update = LibraryRows.update(changed.before(), changed.after(), moved);
            return write(handle, update, changed.before(), transition, by);
        }
        var before = ((Transition.Gone<Library>) transition).before();
        return write(handle, LibraryRows.delete(before), before, transition, by);
    }

    private boolean write(
            Handle handle, Part change, Library before, Transition<Library> transition, @Nullable Actor by) {
        var events =
                EventRows.inserts(before.owner(), before.revision().lastEvent(), transition, by, dialect.feedOrder());
        return dialect.write(handle, change, events);
    }

    private boolean insert(Handle handle, Transition.Created<Library> created, @Nullable Actor by) {
        var library = created.after();
        try {
            var events = EventRows.inserts(library.owner(), 0, created, by, dialect.feedOrder());
            return dialect.write(handle, LibraryRows.insert(library), events);
        } catch (UnableToExecuteStatementException failure) {
            if (SqlStates.isUniqueViolation(failure)) {
                throw new IllegalStateException("the library " + library.id() + " exists", failure);
            }
            throw failure;
        }
    }

    @Override
    public List<Receipt> receipts(Scope scope, LibraryId id) {
        if (!scope.covers(id)) {
            return List.of();
        }
        return session.read(handle -> handle.createQuery("""
                        select %s from receipt r
                        join library l on l.id = r.library_id and l.user_id = r.owner_id
                        where r.library_id = :id and r.owner_id = :owner
                        order by r.number desc
                        """.formatted(ReceiptRows.columns("")))
                .bind("id", id.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> ReceiptRows.receipt(row, ""))
                .list());
    }
}
