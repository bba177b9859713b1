package dev.sluice.application.memory;

import dev.sluice.application.port.DrainHistory;
import dev.sluice.application.port.DrainSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What the drain did, in memory. */
final class InMemoryDrainHistory implements DrainHistory {
    private final Session session;

    InMemoryDrainHistory(Session session) {
        this.session = session;
    }

    @Override
    public boolean add(String node, Instant minute, long assets, long bytes) {
        var more = new DrainSample(minute, assets, bytes, 0, 0);
        return session.<Boolean>write(state -> {
            var begun = state.minutes.find(new NodeMinute(minute, node));
            begun.ifPresent(known -> put(state, new NodeSample(node, sum(known.sample(), more))));
            return begun.isPresent();
        });
    }

    @Override
    public void begin(String node, DrainSample sample) {
        session.change(state -> put(state, new NodeSample(node, sample)));
    }

    private static void put(State state, NodeSample part) {
        state.minutes.put(part.key(), part);
    }

    @Override
    public List<DrainSample> since(Instant from, Duration step) {
        return session.read(state -> {
            var spans = new TreeMap<Instant, DrainSample>();
            state.minutes.from(new NodeMinute(from, "")).map(NodeSample::sample).forEach(sample -> {
                var start = start(sample.at(), step);
                spans.merge(start, startingAt(start, sample), InMemoryDrainHistory::sum);
            });
            return List.copyOf(spans.values());
        });
    }

    private static Instant start(Instant minute, Duration step) {
        return Instant.ofEpochSecond(minute.getEpochSecond() / step.toSeconds() * step.toSeconds());
    }

    private static DrainSample startingAt(Instant start, DrainSample sample) {
        return new DrainSample(start, sample.assets(), sample.bytes(), sample.dueAssets(), sample.reclaimAssets());
    }

    private static DrainSample sum(DrainSample one, DrainSample other) {
        return new DrainSample(
                one.at(),
                one.assets() + other.assets(),
                one.bytes() + other.bytes(),
                Math.max(one.dueAssets(), other.dueAssets()),
                Math.max(one.reclaimAssets(), other.reclaimAssets()));
    }

    @Override
    public void forget(Instant before, int limit) {
        session.change(state -> state.minutes
                .values()
                .takeWhile(part -> part.sample().at().isBefore(before))
                .limit(limit)
                .toList()
                .forEach(part -> state.minutes.remove(part.key())));
    }
}
