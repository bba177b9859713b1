package dev.sluice.bootstrap.faults;

import dev.sluice.bootstrap.Wire;
import dev.sluice.bootstrap.Wire.Harm;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Something that goes wrong, and is over when this returns. */
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
            node.limitFiles("10");
            Thread.sleep(random.nextInt(1_000));
            node.limitFiles("unlimited");
        };
    }

    /** Does one of these for a while, and cuts what is connected. */
    private static void disturb(Wire wire, RandomGenerator random, Harm... harms) throws InterruptedException {
        wire.harm(harms[random.nextInt(harms.length)]);
        if (random.nextBoolean()) {
            wire.cut();
        }
        Thread.sleep(random.nextInt(1_000));
        wire.harm(Harm.NONE);
    }

    /** One of these. */
    static Fault anyOf(Fault... faults) {
        return (cluster, random) -> faults[random.nextInt(faults.length)].strike(cluster, random);
    }
}
