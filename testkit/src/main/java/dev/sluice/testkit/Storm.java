package dev.sluice.testkit;

import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Calls at random, some of which are refused, on a few libraries; one that is gone makes room for a new one. */
final class Storm {
    private static final int CONTENTS = 30;

    private final Scene scene;
    private final List<Library> current;
    private final List<Library> all;

    Storm(Scene scene, int libraries) {
        this.scene = scene;
        this.current = new ArrayList<>(
                Stream.generate(() -> scene.library(4)).limit(libraries).toList());
        this.all = new ArrayList<>(current);
    }

    /** Makes so many calls, and says how many that were. Any failure but a refusal comes out. */
    int rage(Random random, int calls) {
        int made = 0;
        while (made < calls) {
            var outcome = Outcome.of(call(random));
            if (outcome instanceof Outcome.Refused) {
                replaceIfGone(random.nextInt(current.size()));
            }
            made++;
        }
        return made;
    }

    /** All that there ever were. */
    synchronized List<Library> libraries() {
        return List.copyOf(all);
    }

    private Supplier<Object> call(Random random) {
        var app = scene.useCases();
        var actor = scene.actor();
        var library = pick(random);
        var id = library.id();
        int choice = random.nextInt(100);
        if (choice < 35) {
            return () -> scene.upload(library, "content " + random.nextInt(CONTENTS));
        }
        if (choice < 45) {
            return () -> app.trashLibrary().trash(actor, id);
        }
        if (choice < 55) {
            return () -> app.expeditePurge().expedite(actor, id, null);
        }
        if (choice < 75) {
            return () -> scene.drain(1 + random.nextInt(3));
        }
        if (choice < 83) {
            return () -> app.restoreLibrary().restore(actor, id);
        }
        if (choice < 86) {
            return () -> app.withdrawExpedite().withdraw(actor, id);
        }
        if (choice < 89) {
            return () -> app.holdLibrary().hold(actor, id, "reason " + choice);
        }
        if (choice < 93) {
            return () -> app.releaseLibrary().release(actor, id);
        }
        if (choice < 96) {
            return () -> app.editLibrary().edit(actor, id, same -> same.withName(new LibraryName("Name " + choice)));
        }
        return () -> app.reclaimBytes().reclaim(2);
    }

    private synchronized Library pick(Random random) {
        return current.get(random.nextInt(current.size()));
    }

    private synchronized void replaceIfGone(int index) {
        if (!scene.exists(current.get(index))) {
            var fresh = scene.library(4);
            current.set(index, fresh);
            all.add(fresh);
        }
    }
}
