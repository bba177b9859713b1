package dev.sluice.testkit;

/** What {@link dev.sluice.application.port.AssetRepository} promises. */
public interface AssetRepositoryContract extends AssetRoundTripContract, AssetFindingContract, AssetPagingContract {}
