package dev.sluice.application;

import dev.sluice.domain.Actor;

/** Whose key was good when it was last looked up. */
public record PresumedActor(Actor actor, KeyUses uses) {
    /** The key is good still, and was used. */
    public void confirmed() {
        if (actor.key() != null) {
            uses.note(actor.key());
        }
    }
}
