package dev.sluice.bootstrap.faults;

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
    static Fault freeze() {
        return (cluster, random) -> {
            var node = cluster.any(random);
            node.freeze();
            Thread.sleep(random.nextInt(600));
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

    /** One of these. */
    static Fault anyOf(Fault... faults) {
        return (cluster, random) -> faults[random.nextInt(faults.length)].strike(cluster, random);
    }
}
