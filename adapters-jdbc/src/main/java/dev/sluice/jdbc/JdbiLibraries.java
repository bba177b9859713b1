package dev.sluice.jdbc;

import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.Recalled;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The table {@code library}, with the events and receipts that its changes cause. */
record JdbiLibraries(Session session, Dialect dialect, SeenLibraries seen, DatabaseClock clock, Memory memory)
        implements LibraryRepository {
    @Override
    public Optional<Library> find(Scope scope, LibraryId id) {
        var found = session.read(handle -> one(handle, scope, id, Part.NONE));
        found.ifPresent(memory::keep);
        return found;
    }

    @Override
    public Optional<Library> findFor(Actor caller, LibraryId id) {
        var found = session.read(handle -> one(handle, caller.scope(), id, KeyRows.stillGood(caller)));
        found.ifPresent(memory::keep);
        return found;
    }

    @Override
    public Optional<Recalled> recall(Scope scope, LibraryId id) {
        return memory.library(scope, id).flatMap(library -> clock.estimate().map(now -> new Recalled(library, now)));
    }

    @Override
    public Optional<Library> lock(Scope scope, LibraryId id) {
        return one(session.transaction(), scope, id, new Part(dialect.lockingRow(), values -> {}));
    }

    private Optional<Library> one(Handle handle, Scope scope, LibraryId id, Part further) {
        if (!scope.covers(id)) {
            return Optional.empty();
        }
        try (var query = handle.createQuery("""
                select %s from library where id = :id and user_id = :owner %s
                """.formatted(seen.columns(), further.sql()))) {
            query.bind("id", id.value()).bind("owner", scope.owner().value());
            further.values().accept(query);
            return query.map(seen).findOne();
        }
    }

    @Override
    public List<Library> list(Scope scope, StateFilter filter) {
        return list(scope, filter, Part.NONE);
    }

    @Override
    public List<Library> listFor(Actor caller, StateFilter filter) {
        return list(caller.scope(), filter, KeyRows.stillGood(caller));
    }

    private List<Library> list(Scope scope, StateFilter filter, Part condition) {
        var which = switch (filter) {
            case LIVE -> "and trashed_at is null order by created_at, id";
            case TRASHED -> "and trashed_at is not null order by trashed_at desc, id";
            case ALL -> "order by created_at, id";
        };
        return session.read(handle -> {
            try (var query = handle.createQuery("""
                    select %s from library where user_id = :owner %s %s
                    """.formatted(seen.columns(), condition.sql(), which))) {
                query.bind("owner", scope.owner().value());
                condition.values().accept(query);
                return query.map(seen)
                        .filter(library -> scope.covers(library.id()))
                        .list();
            }
        });
    }

    @Override
    public void lockOwner(UserId owner) {
        dialect.lockOwner(session.transaction(), owner);
    }

    @Override
    public boolean save(Transition<Library> transition, @Nullable Actor by) {
        return transition instanceof Transition.Unchanged || write(transition, by, Part.NONE);
    }

    @Override
    public boolean saveRecalled(Transition<Library> transition, Instant now, Actor by) {
        if (!(transition instanceof Transition.Changed<Library> changed)) {
            return false;
        }
        var condition =
                LibraryRows.isStill(changed.before()).and(clock.isAbout(now)).and(KeyRows.stillGood(by));
        boolean saved = write(transition, by, condition);
        if (!saved) {
            memory.forget(changed.before().id());
        }
        return saved;
    }

    private boolean write(Transition<Library> transition, @Nullable Actor by, Part condition) {
        boolean written = dialect.writesInOneStatement()
                ? session.<Boolean>writeOnce(handle -> write(handle, transition, by, condition))
                : session.<Boolean>write(handle -> write(handle, transition, by, condition));
        if (written) {
            transition.remains().ifPresent(memory::keep);
        }
        return written;
    }

    private boolean write(Handle handle, Transition<Library> transition, @Nullable Actor by, Part condition) {
        if (transition instanceof Transition.Created<Library> created) {
            return insert(handle, created, by);
        }
        if (transition instanceof Transition.Changed<Library> changed) {
            var moved = changed.events().isEmpty() ? "" : dialect.movedInFeed();
            var update = LibraryRows.update(changed.before(), changed.after(), moved, condition);
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
