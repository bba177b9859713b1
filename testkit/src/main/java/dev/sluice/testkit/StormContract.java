package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Library;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left when everybody does anything at once. */
public interface StormContract extends LifecycleSubject {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    default void after_a_storm_all_counts_are_exact_nothing_is_lost_and_nothing_leaks(long seed) {
        var scene = scene();
        var storm = new Storm(scene, 3);

        var calls = Race.of(4, racer -> storm.rage(new Random(seed * 31 + racer), 60));

        assertThat(calls).containsOnly(60);
        storm.libraries().forEach(library -> new Audit(scene).checkHistory(library));
        var left = scene.useCases().listLibraries().list(scene.actor(), StateFilter.ALL);
        left.forEach(library -> restore(scene, library));
        new Audit(scene).check(left.toArray(Library[]::new));
    }

    private static void restore(Scene scene, Library library) {
        var restored = scene.useCases()
                .restoreLibrary()
                .restore(scene.actor(), library.id())
                .library();
        assertThat(restored.isLive()).isTrue();
    }
}
