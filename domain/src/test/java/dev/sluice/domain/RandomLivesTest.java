package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.LibraryState.Draining;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Libraries that live through commands at random, beside a model that only counts. */
class RandomLivesTest {
    private static final int COMMANDS = 300;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_laws_hold_through_any_life(long seed) {
        var life = new Life(new Random(seed));
        for (int command = 0; command < COMMANDS && life.library != null; command++) {
            life.step(life.library);
        }

        assertThat(life.events).isEqualTo(life.lastEvent);
        assertThat(life.changes).isEqualTo(life.version);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** One library and what is known about it without it. */
    private static final class Life {
        private final Random random;
        private @Nullable Library library = Libraries.after(Library.create(
                Libraries.live().id(), Libraries.OWNER, LibraryProfile.named("Holidays"), Libraries.CREATED));
        private Instant now = Libraries.CREATED;
        private long version = 1;
        private long lastEvent = 1;
        private long changes = 1;
        private long events = 1;
        private long assets;
        private @Nullable Instant safeUntil;

        Life(Random random) {
            this.random = random;
        }

        void step(Library before) {
            now = now.plus(Duration.ofDays(random.nextInt(20)));
            attempt(before).ifPresent(transition -> {
                LibraryLaws.check(transition, now);
                count(before, transition);
                library = transition.remains().orElse(null);
            });
        }

        private Optional<Transition<Library>> attempt(Library before) {
            try {
                return Optional.of(command(before));
            } catch (Refusal refusal) {
                return Optional.empty();
            }
        }

        private Transition<Library> command(Library before) {
            return switch (random.nextInt(20)) {
                case 0 -> before.edit(LibraryProfile.named("Name " + random.nextInt(3)), now);
                case 1, 2, 3 -> before.trash(now, Libraries.RETENTION);
                case 4 -> before.restore(now, Libraries.ACTOR);
                case 5, 6 -> before.expedite(now);
                case 7 -> before.withdrawExpedite(now);
                case 8 -> before.hold("reason " + random.nextInt(2), now);
                case 9, 10 -> before.release(now);
                case 11, 12, 13, 14, 15 -> before.store(Libraries.asset(random.nextInt()), 10, now);
                default -> before.drained(batch(before), now);
            };
        }

        private PurgedBatch batch(Library before) {
            int size = (int) Math.min(before.contents().assets(), 1 + random.nextInt(3));
            List<AssetId> ids = new ArrayList<>(
                    IntStream.range(0, size).mapToObj(Libraries::asset).toList());
            return new PurgedBatch(ids, 10L * size, LibraryContents.live(size, 10L * size));
        }

        private void count(Library before, Transition<Library> transition) {
            for (var event : transition.events()) {
                events++;
                if (event instanceof LibraryEvent.AssetsCreated created) {
                    assets += created.assets().size();
                } else if (event instanceof LibraryEvent.AssetsDeleted deleted) {
                    assets -= deleted.assets().size();
                    assertThat(before.hold()).isNull();
                    assertThat(safeUntil).isNotNull().isBeforeOrEqualTo(now);
                } else {
                    countSafety(event);
                }
            }
            lastEvent += transition.events().size();
            if (!transition.events().isEmpty()) {
                changes++;
                version++;
            }
            transition.remains().ifPresent(this::compare);
        }

        /** The window holds, whatever happens in between: it only gets shorter by an expedite. */
        private void countSafety(LibraryEvent event) {
            if (event instanceof LibraryEvent.Trashed trashed) {
                safeUntil = trashed.purgeAfter();
            } else if (event instanceof LibraryEvent.Expedited expedited) {
                safeUntil = expedited.at();
            } else if (event instanceof LibraryEvent.ExpediteWithdrawn withdrawn) {
                safeUntil = withdrawn.purgeAfter();
            } else if (event instanceof LibraryEvent.Restored restored) {
                safeUntil = null;
                assertThat(restored.receipt().returned().assets()).isEqualTo(assets);
            } else if (event instanceof LibraryEvent.Purged) {
                assertThat(assets).isZero();
            }
        }

        private void compare(Library after) {
            assertThat(after.contents()).isEqualTo(LibraryContents.live(assets, 10 * assets));
            assertThat(after.revision()).isEqualTo(new Revision(version, lastEvent));
            if (after.state() instanceof Draining draining) {
                assertThat(draining.progress().first())
                        .isBeforeOrEqualTo(draining.progress().latest());
            }
        }
    }
}
