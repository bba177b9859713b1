package dev.sluice.bootstrap.architecture.offenders.application;

import dev.sluice.bootstrap.architecture.offenders.domain.KnowsApplication;
import java.util.List;

/** Can be overridden. */
public class NotFinal {
    public List<KnowsApplication> list() {
        return List.of();
    }
}
