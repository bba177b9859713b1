package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Brake;
import dev.sluice.domain.Refusal;
import java.util.UUID;

/** Releases a brake or keeps it. For superusers alone; the caller sees to that. */
public final class DecideBrake {
    private final Transactions transactions;
    private final BrakeMarks marks;

    public DecideBrake(Transactions transactions) {
        this.transactions = transactions;
        this.marks = new BrakeMarks(transactions);
    }

    /**
     * The brake, released: what it has caught is purged when it is due, unless another brake keeps it. Or kept: what it has
     * caught waits until it is released. Either way what is given up from now on is counted anew.
     *
     * @throws Refusal NO_SUCH_BRAKE
     */
    public Brake decide(Actor actor, UUID id, boolean release) {
        var decided = transactions.inTransaction(unit -> {
            var before = unit.brakes().lock(id).orElseThrow(Refusal::noSuchBrake);
            var now = unit.now();
            var after = release ? before.release(now) : before.keep(now);
            if (!after.equals(before)) {
                unit.brakes().save(after);
                var kind = release ? AdminEvent.Kind.BRAKE_RELEASED : AdminEvent.Kind.BRAKE_KEPT;
                var user = after.user();
                unit.audit().record(new AdminEvent(kind, user == null ? null : user.toString(), null), actor);
            }
            return after;
        });
        marks.settle();
        return decided;
    }
}
