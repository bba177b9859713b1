package dev.sluice.application;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.UserId;

/** How much more a user may store. */
final class StorageRoom {
    private StorageRoom() {}

    /** The bytes there is room for; {@link Long#MAX_VALUE} for users without a limit. */
    static long of(UnitOfWork unit, UserId id) {
        var user = unit.users().find(id);
        return user.isEmpty() || user.get().storageLimit() == null
                ? Long.MAX_VALUE
                : user.get().room(unit.users().storageUsed(id));
    }

    /**
     * Makes sure that there is room until the transaction ends: uploads of a user with a limit are stored one after the
     * other, so that they never exceed it together.
     *
     * @throws Refusal STORAGE_FULL
     */
    static void require(UnitOfWork unit, UserId id, long bytes) {
        if (of(unit, id) == Long.MAX_VALUE) {
            return;
        }
        unit.libraries().lockOwner(id);
        long room = of(unit, id);
        if (room == 0 || bytes > room) {
            throw Refusal.storageOfUserFull();
        }
    }
}
