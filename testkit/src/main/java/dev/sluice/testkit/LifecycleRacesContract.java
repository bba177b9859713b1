package dev.sluice.testkit;

/** What holds however calls at the same time fall, over any adapters: they race in rounds, and only outcomes count. */
public interface LifecycleRacesContract
        extends RescueRacesContract,
                DrainRacesContract,
                UploadRacesContract,
                ChangeRacesContract,
                AssetRacesContract,
                TrashRacesContract,
                EmptyTrashRacesContract,
                AssetHoldRacesContract,
                ReadingRacesContract,
                StormContract {}
