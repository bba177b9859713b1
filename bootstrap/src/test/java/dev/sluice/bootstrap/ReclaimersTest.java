package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.ReclaimBytes;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import dev.sluice.testkit.Fixtures;
import dev.sluice.testkit.TurnableClock;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReclaimersTest {
    private static final int WORKERS = 3;

    private final TurnableClock clock = new TurnableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions(clock);
    private final InMemoryObjects objects = new InMemoryObjects();
    private final CountDownLatch atWork = new CountDownLatch(WORKERS);
    private final Queue<AssetId> deleted = new ConcurrentLinkedQueue<>();

    @Test
    void so_many_delete_at_the_same_time_and_each_object_is_deleted_by_one_of_them() {
        var noted = Stream.generate(Fixtures::assetId).limit(60).toList();
        noted.forEach(this::note);

        var round = new ReclaimRound(new ReclaimBytes(transactions, slow()), Optional::empty, new Metrics());
        try (var reclaimers = Reclaimers.of(round, Duration.ofMillis(10), WORKERS)) {
            reclaimers.start();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> deleted.size() >= noted.size());
        }

        assertThat(atWork.getCount()).isZero();
        assertThat(deleted).containsExactlyInAnyOrderElementsOf(noted);
        try (var left = objects.list()) {
            assertThat(left).isEmpty();
        }
    }

    private void note(AssetId id) {
        assertThat(objects.put(id, new ByteArrayInputStream(new byte[] {1}))).isOne();
        transactions.perform(unit -> unit.reclaims().add(List.of(id)));
    }

    /** A store whose first deletions wait until as many are at work as there are workers. */
    private ObjectStore slow() {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(),
                new Class<?>[] {ObjectStore.class},
                (self, method, arguments) -> method.getName().equals("delete")
                        ? delete(((List<?>) arguments[0])
                                .stream().map(AssetId.class::cast).toList())
                        : method.invoke(objects, arguments));
    }

    private Undeleted delete(List<AssetId> ids) throws InterruptedException {
        atWork.countDown();
        assertThat(atWork.await(1, TimeUnit.MINUTES)).isTrue();
        deleted.addAll(ids);
        return objects.delete(ids);
    }
}
