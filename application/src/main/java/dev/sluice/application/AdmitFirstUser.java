package dev.sluice.application;

import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Action;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Person;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.util.EnumSet;
import java.util.UUID;

/** Makes the first user of a new installation, a superuser, so that somebody can get in. */
public final class AdmitFirstUser {
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Transactions transactions;
    private final IdGenerator ids;

    public AdmitFirstUser(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Makes a user with this key, unless there are users already; the answer tells. Safe from several nodes at once. */
    public boolean admit(ApiKeySecret secret) {
        return transactions.inTransaction(unit -> {
            unit.libraries().lockOwner(NOBODY);
            if (unit.users().any()) {
                return false;
            }
            var now = unit.now();
            var user = User.create(new UserId(ids.next()), Person.UNKNOWN, true, now);
            unit.users().add(user);
            var key = ApiKey.create(
                    new ApiKeyId(ids.next()), new KeyName("First key"), EnumSet.allOf(Action.class), user.id(), now);
            unit.keys().add(key, secret.hash());
            return true;
        });
    }
}
