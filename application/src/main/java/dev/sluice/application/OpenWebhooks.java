package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.Webhook;
import java.util.List;

/** Lists the webhooks of all users that are to be told of events, for those who send the messages. */
public final class OpenWebhooks {
    private final Transactions transactions;

    public OpenWebhooks(Transactions transactions) {
        this.transactions = transactions;
    }

    /** But for those whose keys were revoked, or whose users are not active. */
    public List<Webhook> list() {
        return transactions.oneByOne(unit -> unit.webhooks().open());
    }
}
