package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import java.util.List;

/** The objects that a deletion left behind, and why; {@code reason} is empty if there are none. */
public record Undeleted(List<AssetId> ids, String reason) {
    /** Everything was deleted. */
    public static final Undeleted NONE = new Undeleted(List.of(), "");

    public Undeleted {
        ids = List.copyOf(ids);
    }
}
