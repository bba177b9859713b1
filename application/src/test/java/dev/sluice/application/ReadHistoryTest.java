package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Library;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much is read for a page of a history. */
class ReadHistoryTest {
    private final Bench bench = new Bench();
    private final List<Integer> slices = new ArrayList<>();

    @Test
    void many_small_events_are_read_in_few_slices_that_grow() {
        var library = library(150);

        var page = read(library, null, 140);

        assertThat(page).extracting(entry -> entry.position().events()).containsExactlyElementsOf(numbers(1, 140));
        assertThat(slices).containsExactly(8, 16, 32, 64, 20);
    }

    @Test
    void no_more_events_are_read_than_entries_are_wanted() {
        var library = library(20);

        assertThat(read(library, null, 3)).hasSize(3);

        assertThat(slices).containsExactly(3);
    }

    @Test
    void few_events_of_many_assets_are_enough() {
        var library = library(30);
        var ids = List.copyOf(bench.owned(library));
        for (int round = 0; round < 4; round++) {
            assertThat(bench.app.trashAssets().trash(Bench.ACTOR, library.id(), ids))
                    .hasSize(30);
            assertThat(bench.app.restoreAssets().restore(Bench.ACTOR, library.id(), ids))
                    .hasSize(30);
        }
        var created = read(library, null, 31);
        slices.clear();

        assertThat(read(library, created.get(30).position(), 100)).hasSize(100);

        assertThat(slices).containsExactly(8);
    }

    private static List<Long> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Long::valueOf).toList();
    }

    private Library library(int assets) {
        return bench.library(
                IntStream.range(0, assets).mapToObj(each -> "photo " + each).toArray(String[]::new));
    }

    private List<HistoryEntry> read(Library library, @Nullable HistoryPosition after, int limit) {
        return new ReadHistory(new Counted(bench.transactions, slices))
                .read(Bench.ACTOR, library.id(), after, EventFilter.ALL, limit);
    }

    /** Transactions that note how many events are asked for at a time. */
    private record Counted(Transactions transactions, List<Integer> slices) implements Transactions {
        @Override
        public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
            return transactions.<R>inTransaction(unit -> work.apply(counted(unit)));
        }

        @Override
        public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
            return transactions.<R>oneByOne(unit -> work.apply(counted(unit)));
        }

        private UnitOfWork counted(UnitOfWork unit) {
            return proxy(UnitOfWork.class, unit);
        }

        private <P> P proxy(Class<P> type, P target) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().equals("after")) {
                            slices.add((Integer) arguments[arguments.length - 1]);
                        }
                        try {
                            var answer = method.invoke(target, arguments);
                            return answer instanceof EventLog events ? proxy(EventLog.class, events) : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
