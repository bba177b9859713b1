package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Until;
import dev.sluice.bootstrap.Wire;
import dev.sluice.bootstrap.Wire.Harm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Something that goes wrong, has done harm, and is over when this returns. */
interface Fault {
    void strike(Cluster cluster, RandomGenerator random) throws InterruptedException;

    /** A server dies, all that is stored is compared, and it is started again. */
    static Fault kill() {
        return (cluster, random) -> {
            var node = cluster.any(random);
            node.kill();
            var wrong = cluster.verify();
            if (!wrong.isEmpty()) {
                cluster.report("verify after a kill: " + wrong);
            }
            node.start();
        };
    }

    /** A server stands still, and goes on as if nothing had been. */
    static Fault freeze(int longestMillis) {
        return (cluster, random) -> {
            var node = cluster.any(random);
            node.freeze();
            Thread.sleep(random.nextInt(longestMillis));
            node.thaw();
        };
    }

    /** A server ends as it should, is away for a while, and comes back; two at a time now and then. */
    static Fault comingAndGoing() {
        return (cluster, random) -> {
            var one = cluster.any(random);
            var other = cluster.any(random);
            one.stop();
            other.stop();
            Thread.sleep(random.nextInt(300));
            one.start();
            if (other != one) {
                other.start();
            }
        };
    }

    /** Requests to a server or its answers are late or lost, or the server seems to be away. */
    static Fault clientWire() {
        return (cluster, random) ->
                disturb(cluster.any(random).wire(), random, Harm.NONE, Harm.DELAY, Harm.ABSENT, Harm.SWALLOW);
    }

    /** What servers say to the database or the other way round is late or lost, or the database seems to be away. */
    static Fault databaseWire() {
        return (cluster, random) ->
                disturb(cluster.site().wayToDatabase(), random, Harm.NONE, Harm.DELAY, Harm.ABSENT, Harm.SWALLOW);
    }

    /** PostgreSQL ends as in a crash, and comes back. */
    static Fault databaseDies() {
        return (cluster, random) -> cluster.site().mortal().dieAndComeBack(Duration.ofMillis(random.nextInt(600)));
    }

    /** The store is slow, away, or does what it was asked for and says that it failed. */
    static Fault store() {
        return (cluster, random) ->
                disturb(cluster.site().wayToStore(), random, Harm.DELAY, Harm.ABSENT, Harm.SWALLOW, Harm.MISREPORT);
    }

    /** A server cannot write the bytes of any file. */
    static Fault diskFull() {
        return (cluster, random) -> {
            var node = cluster.any(random);
            long before = cluster.failuresOfStore();
            node.limitFiles("10");
            Thread.sleep(random.nextInt(1_000));
            Until.holds("an upload finds no room", () -> cluster.failuresOfStore() > before);
            node.limitFiles("unlimited");
        };
    }

    /** Does one of these until something was harmed by it, or longer, and may cut what is connected; nothing but cuts if it is none. */
    private static void disturb(Wire wire, RandomGenerator random, Harm... harms) throws InterruptedException {
        var harm = harms[random.nextInt(harms.length)];
        boolean cuts = random.nextBoolean();
        wire.harm(harm);
        if (cuts) {
            wire.cut();
        }
        long before = wire.harmed();
        Thread.sleep(random.nextInt(1_000));
        Until.holds(harm + " harms something on the wire", () -> {
            if (harm == Harm.NONE) {
                wire.cut();
            }
            return wire.harmed() > before;
        });
        wire.harm(Harm.NONE);
    }

    /** The same, once servers have said that their clocks are as wrong as they should be. */
    static Fault withClocksOff(Fault fault) {
        return (cluster, random) -> {
            Until.holds("clocks are wrong in both directions", cluster::hasClocksOff);
            fault.strike(cluster, random);
        };
    }

    /** One of these after the other in any order, and then again: each has its turn. */
    static Fault inTurn(Fault... faults) {
        var left = new ArrayList<Fault>();
        return (cluster, random) -> {
            if (left.isEmpty()) {
                left.addAll(List.of(faults));
            }
            left.remove(random.nextInt(left.size())).strike(cluster, random);
        };
    }
}
