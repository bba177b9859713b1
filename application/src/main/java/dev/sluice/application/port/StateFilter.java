package dev.sluice.application.port;

/** Which libraries, or which assets of a library, to list: those in use, those in the trash, or both. */
public enum StateFilter {
    LIVE,
    TRASHED,
    ALL
}
