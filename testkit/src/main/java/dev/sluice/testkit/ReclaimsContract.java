package dev.sluice.testkit;

/** What {@link dev.sluice.application.port.Reclaims} promises. */
public interface ReclaimsContract extends UploadNotesContract, ReclaimClaimsContract {}
