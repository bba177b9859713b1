package dev.sluice.testkit;

/** What {@link dev.sluice.application.port.DrainQueue} promises. */
public interface DrainQueueContract extends DueLibrariesContract, PurgedRowsContract, TrashRowsContract {}
