package dev.sluice.application;

import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.UserId;
import java.util.UUID;

/** Makes the first user of a new installation, so that somebody can get in. */
public final class AdmitFirstUser {
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Transactions transactions;
    private final IdGenerator ids;

    public AdmitFirstUser(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Makes a user with this key, unless there are users already; the answer tells. Safe from several nodes at once. */
    public boolean admit(ApiKeySecret key) {
        return transactions.inTransaction(unit -> {
            unit.libraries().lockOwner(NOBODY);
            if (unit.credentials().hasUsers()) {
                return false;
            }
            var user = new UserId(ids.next());
            unit.credentials().addUser(user);
            unit.credentials().addKey(user, new ApiKeyId(ids.next()), key.hash());
            return true;
        });
    }
}
