import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests of some contracts over all adapters, and of other classes; started by {@link Planted}. Each test that begins,
 * fails or ends is a line of a file, so that it is known which one was running if it never ends.
 */
public class PlantedTests implements TestExecutionListener {
    private static final List<String> OVER_ALL_ADAPTERS = List.of(
            "dev.sluice.testkit.InMemoryLifecycleTest",
            "dev.sluice.testkit.InMemoryPersistenceTest",
            "dev.sluice.jdbc.H2ContractTest",
            "dev.sluice.jdbc.PostgresContractTest");

    private final Path lines;
    private final AtomicInteger tests = new AtomicInteger();

    private PlantedTests(Path lines) {
        this.lines = lines;
    }

    /** The file to write to, and the names of contracts and classes without their packages. */
    public static void main(String[] arguments) {
        var wanted = Set.copyOf(Arrays.asList(arguments).subList(1, arguments.length));
        var listener = new PlantedTests(Path.of(arguments[0]));
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(wanted))
                .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(isWanted(test, wanted)))
                .build();
        LauncherFactory.create().execute(request, listener);
        listener.write("end", String.valueOf(listener.tests.get()));
        System.exit(0);
    }

    private static List<DiscoverySelector> selectors(Set<String> wanted) {
        var selectors = new ArrayList<DiscoverySelector>();
        OVER_ALL_ADAPTERS.forEach(name -> selectors.add(selectClass(name)));
        for (var name : wanted) {
            for (var where : List.of("dev.sluice.jdbc.", "dev.sluice.testkit.")) {
                try {
                    if (!Class.forName(where + name, false, PlantedTests.class.getClassLoader()).isInterface()) {
                        selectors.add(selectClass(where + name));
                    }
                } catch (ClassNotFoundException elsewhere) {
                    continue;
                }
            }
        }
        return selectors;
    }

    private static boolean isWanted(TestDescriptor test, Set<String> wanted) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> wanted.contains(
                        ((MethodSource) source).getJavaMethod().getDeclaringClass().getSimpleName()))
                .orElse(true);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            tests.incrementAndGet();
            write("begin", name(test));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (failed || test.isTest()) {
            write(failed ? "failed" : "passed", name(test));
        }
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getMethodName() + " " + where(method.getClassName()))
                .orElse(test.getDisplayName() + " -");
    }

    private static String where(String type) {
        return type.contains("InMemory") ? "memory" : type.contains("H2") ? "H2" : type.contains("Postgres") ? "PostgreSQL" : "-";
    }

    private synchronized void write(String what, String test) {
        try {
            Files.writeString(lines, what + " " + test + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
