package dev.sluice.testkit;

/** What a user may rely on from a library's creation to its end, over any adapters. */
public interface LifecycleContract
        extends TrashContract,
                DrainContract,
                LateBatchContract,
                HoldContract,
                PurgeNoticeContract,
                AssetHoldContract,
                UncountedHoldContract,
                BrakeContract,
                UploadContract,
                StorageLimitContract,
                SeclusionContract,
                AssetEditsContract,
                AssetBulkContract,
                TrashRetentionContract,
                EmptyTrashContract,
                CondemnedContract,
                PictureContract {}
