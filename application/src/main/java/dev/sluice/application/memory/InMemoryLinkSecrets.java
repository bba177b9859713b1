package dev.sluice.application.memory;

import dev.sluice.application.port.LinkSecret;
import dev.sluice.application.port.LinkSecrets;
import java.util.List;

/** The secrets of links, in memory. */
record InMemoryLinkSecrets(Session session) implements LinkSecrets {
    @Override
    public List<LinkSecret> all() {
        return session.read(state -> state.linkSecrets.values().toList());
    }

    @Override
    public void offer(LinkSecret secret) {
        session.change(state -> {
            if (!state.linkSecrets.contains(secret.number())) {
                state.linkSecrets.put(secret.number(), secret);
            }
        });
    }

    @Override
    public void forgetBelow(long number) {
        session.change(state -> all().stream()
                .map(LinkSecret::number)
                .filter(known -> known < number)
                .forEach(state.linkSecrets::remove));
    }
}
