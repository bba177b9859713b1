package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with adapters, and which tests of a contract notice. */
interface Fault {
    /** Adapters with the fault, made of these, which have none. */
    Stores in(InMemoryTransactions transactions, InMemoryObjects objects);

    /** Adapters for a test. */
    record Stores(Transactions transactions, ObjectStore objects) {}

    /** Something is wrong with how things are stored. */
    static Fault stored(StoredWrongly wrongly) {
        return (transactions, objects) -> new Stores(wrongly.in(transactions), objects);
    }

    /** What is wrong with transactions. */
    interface StoredWrongly {
        Transactions in(Transactions honest);
    }

    /** The names of the tests of a contract that fail, each of them tried on adapters of its own. */
    default List<String> caughtBy(Class<?> contract) {
        var tests = Arrays.stream(contract.getMethods()).filter(Fault::isTest).toList();
        assertThat(tests).isNotEmpty();
        return tests.stream().filter(this::fails).map(Method::getName).sorted().toList();
    }

    /** Whether this test of a contract fails. */
    default boolean isCaughtBy(Class<?> contract, String name) {
        var named = Arrays.stream(contract.getMethods())
                .filter(test -> isTest(test) && test.getName().equals(name))
                .toList();
        assertThat(named).hasSize(1);
        return fails(named.get(0));
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(MethodSource.class)
                || method.isAnnotationPresent(EnumSource.class);
    }

    private boolean fails(Method test) {
        return arguments(test).anyMatch(arguments -> fails(test, arguments));
    }

    /** Those of a test that has some: sources without a name, of tests with one parameter. */
    private static Stream<Object[]> arguments(Method test) {
        if (test.isAnnotationPresent(Test.class)) {
            return Stream.<Object[]>of(new Object[0]);
        }
        if (test.isAnnotationPresent(EnumSource.class)) {
            return Arrays.stream(test.getParameterTypes()[0].getEnumConstants()).map(each -> new Object[] {each});
        }
        try {
            var name = test.getAnnotation(MethodSource.class).value()[0];
            var source = test.getDeclaringClass().getMethod(name).invoke(null);
            var all = source instanceof Collection<?> some ? some.stream() : (Stream<?>) source;
            return all.map(each -> new Object[] {each});
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean fails(Method test, Object[] arguments) {
        try {
            test.invoke(new Subject(this), arguments);
            return false;
        } catch (InvocationTargetException failure) {
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What contracts are tried on. */
    final class Subject
            implements LifecycleContract,
                    ChangeRacesContract,
                    TransactionsContract,
                    LibrarySavingContract,
                    LibraryListingContract,
                    EventLogContract,
                    ObjectStoreContract,
                    CrashPointsContract,
                    VerifyContract {
        private final TurnableClock clock = new TurnableClock();
        private final Stores stores;

        Subject(Fault fault) {
            this.stores = fault.in(new InMemoryTransactions(clock), new InMemoryObjects());
        }

        @Override
        public Transactions transactions() {
            return stores.transactions();
        }

        @Override
        public ObjectStore objects() {
            return stores.objects();
        }

        @Override
        public TurnableClock clock() {
            return clock;
        }
    }
}
