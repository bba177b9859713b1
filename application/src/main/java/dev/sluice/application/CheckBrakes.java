package dev.sluice.application;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.BrakePolicy;
import dev.sluice.application.port.GivenUp;
import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Brake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Counts what is given up, and puts the brake on what is too much of it. Trashing pays nothing for that: the events are
 * counted, afterwards; and what was not counted yet is not purged.
 */
public final class CheckBrakes {
    /** What commits later than this after it was decided may not be counted; no transaction of ours takes so long. */
    private static final Duration COMMITTED = Duration.ofMinutes(1);

    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final IdGenerator ids;
    private final BrakeMarks marks;

    public CheckBrakes(Transactions transactions, IdGenerator ids) {
        this.transactions = transactions;
        this.ids = ids;
        this.marks = new BrakeMarks(transactions);
    }

    /** The brakes that were put on now. Without a limit, everything may be purged but what is braked already. */
    public List<Brake> check(BrakePolicy policy) {
        if (!policy.isOn()) {
            transactions.perform(CheckBrakes::turnOff);
            marks.settle();
            return List.of();
        }
        var round = transactions.inTransaction(unit -> round(unit, policy));
        marks.settle();
        transactions.perform(unit -> unit.brakes().checked(round.at().minus(COMMITTED)));
        return round.tripped();
    }

    private static void turnOff(UnitOfWork unit) {
        if (unit.brakes().checkedUntil().isPresent()) {
            unit.brakes().checked(null);
        }
    }

    private Round round(UnitOfWork unit, BrakePolicy policy) {
        var unused = unit.control().lockOrders();
        var now = unit.now();
        var checked = unit.brakes().checkedUntil().filter(now::isAfter).orElse(now);
        var after = checked.minus(policy.window());
        unit.brakes().forget(after);
        var tripped = new ArrayList<Brake>();
        var on = unit.brakes().list(MOST);
        for (var given : excesses(unit, policy, after)) {
            if (on.stream().noneMatch(brake -> brake.isUndecided() && Objects.equals(brake.user(), given.user()))) {
                var brake = Brake.on(ids.next(), given.user(), given.since(), now, given.assets());
                unit.brakes().save(brake);
                unit.audit().record(event(brake, policy), null);
                tripped.add(brake);
            }
        }
        return new Round(now, tripped);
    }

    private static List<GivenUp> excesses(UnitOfWork unit, BrakePolicy policy, Instant after) {
        var excesses = new ArrayList<GivenUp>();
        if (policy.user().isOn()) {
            unit.brakes().givenUp(after, policy.user().least()).stream()
                    .filter(policy.user()::isExceededBy)
                    .forEach(excesses::add);
        }
        if (policy.all().isOn()) {
            var all = unit.brakes().givenUpByAll(after);
            if (policy.all().isExceededBy(all)) {
                excesses.add(all);
            }
        }
        return excesses;
    }

    private static AdminEvent event(Brake brake, BrakePolicy policy) {
        var user = brake.user();
        return new AdminEvent(
                AdminEvent.Kind.BRAKE_TRIPPED,
                user == null ? null : user.toString(),
                "%d assets were given up within %s".formatted(brake.assets(), policy.window()));
    }

    /** What a count came to, and when it was. */
    private record Round(Instant at, List<Brake> tripped) {}
}
