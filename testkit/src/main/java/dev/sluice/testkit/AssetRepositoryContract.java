package dev.sluice.testkit;

/** What {@link dev.sluice.application.port.AssetRepository} and {@link dev.sluice.application.port.AssetSurvey} promise. */
public interface AssetRepositoryContract
        extends AssetRoundTripContract,
                AssetFindingContract,
                AssetPagingContract,
                AssetFilterContract,
                AssetCountContract,
                AssetInquiryContract,
                AssetWalkContract {}
