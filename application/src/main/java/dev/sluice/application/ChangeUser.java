package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

/** Lets a superuser deactivate users and limit what they store. */
public final class ChangeUser {
    private static final UserId SUPERUSERS = new UserId(new UUID(0, 1));

    private final Transactions transactions;

    public ChangeUser(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The user as {@code change} makes them of their present state.
     *
     * @throws Refusal SUPERUSER_NEEDED, NO_SUCH_USER, or LAST_SUPERUSER if nobody could undo it
     */
    public UserAccount change(Actor actor, UserId id, BiFunction<User, Instant, User> change) {
        actor.requireSuperuser();
        return transactions.inTransaction(unit -> {
            unit.libraries().lockOwner(SUPERUSERS);
            var user = unit.users().find(id).orElseThrow(Refusal::noSuchUser);
            var changed = change.apply(user, unit.now());
            requireASuperuserLeft(unit, user, changed);
            if (!unit.users().save(changed)) {
                throw Refusal.noSuchUser();
            }
            if (!changed.equals(user)) {
                var event = new AdminEvent(AdminEvent.Kind.USER_CHANGED, id.toString(), difference(changed));
                unit.audit().record(event, actor);
            }
            return new UserAccount(changed, unit.users().storageUsed(id));
        });
    }

    private static String difference(User after) {
        var limit = after.storageLimit() == null ? "no limit" : "a limit of " + after.storageLimit() + " bytes";
        return (after.active() ? "active, " : "not active, ") + limit;
    }

    private static void requireASuperuserLeft(UnitOfWork unit, User before, User after) {
        boolean oneLess = before.superuser() && before.active() && !after.active();
        if (oneLess && unit.users().activeSuperusers() == 1) {
            throw Refusal.lastSuperuser();
        }
    }
}
