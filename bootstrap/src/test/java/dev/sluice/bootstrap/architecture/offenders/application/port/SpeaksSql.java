package dev.sluice.bootstrap.architecture.offenders.application.port;

import java.sql.Connection;

/** Knows how it is done. */
public interface SpeaksSql {
    Connection connection();
}
