package dev.sluice.http;

import java.util.Optional;

/** Whether this node can serve requests, as load balancers ask again and again. */
@FunctionalInterface
public interface Readiness {
    /** Empty if the node is ready, else one sentence that says why not and may be shown to strangers. */
    Optional<String> obstacle();
}
