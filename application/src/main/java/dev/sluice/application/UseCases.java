package dev.sluice.application;

import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.MetadataReader;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Renderer;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.RetentionPolicy;
import java.util.Optional;

/** All use cases, wired over the ports. */
public record UseCases(
        CreateLibrary createLibrary,
        FindLibrary findLibrary,
        ListLibraries listLibraries,
        EditLibrary editLibrary,
        TrashLibrary trashLibrary,
        RestoreLibrary restoreLibrary,
        ExpeditePurge expeditePurge,
        WithdrawExpedite withdrawExpedite,
        HoldLibrary holdLibrary,
        ReleaseLibrary releaseLibrary,
        FindDrain findDrain,
        ListReceipts listReceipts,
        ExpectUpload expectUpload,
        UploadAsset uploadAsset,
        FindAsset findAsset,
        ListAssets listAssets,
        SearchAssets searchAssets,
        EditAsset editAsset,
        EditAssets editAssets,
        CountAssets countAssets,
        FindKnownAssets findKnownAssets,
        OpenOriginal openOriginal,
        FindPicture findPicture,
        OpenPicture openPicture,
        ShareLinkSecrets shareLinkSecrets,
        TrashAssets trashAssets,
        RestoreAssets restoreAssets,
        DeleteAssets deleteAssets,
        DeleteAsset deleteAsset,
        EmptyTrash emptyTrash,
        ReadHistory readHistory,
        ReadLibraryFeed readLibraryFeed,
        DrainBatch drainBatch,
        ReclaimBytes reclaimBytes,
        ReadAudit readAudit,
        TrimAudit trimAudit,
        PauseDrain pauseDrain,
        ResumeDrain resumeDrain,
        ConfirmClock confirmClock,
        TickDrain tickDrain,
        ReadDrainOverview readDrainOverview,
        ListUpcomingPurges listUpcomingPurges,
        ListFailedReclaims listFailedReclaims,
        RetryReclaims retryReclaims,
        Authenticate authenticate,
        KeyUses keyUses,
        StartSession startSession,
        ResumeSession resumeSession,
        EndSession endSession,
        AdmitFirstUser admitFirstUser,
        CreateKey createKey,
        ListKeys listKeys,
        RenameKey renameKey,
        RevokeKey revokeKey,
        FindUser findUser,
        AddUser addUser,
        ListUsers listUsers,
        ChangeUser changeUser) {

    /** The use cases over these ports, for files that are not looked into and of which no pictures are made. */
    public static UseCases over(
            Transactions transactions, ObjectStore objects, IdGenerator ids, RetentionPolicy retention) {
        return over(
                transactions,
                objects,
                (id, file) -> MediaMetadata.NONE,
                (type, orientation, file, rendition) -> Optional.empty(),
                ids,
                retention);
    }

    /** The use cases over these ports. */
    public static UseCases over(
            Transactions transactions,
            ObjectStore objects,
            MetadataReader metadata,
            Renderer renderer,
            IdGenerator ids,
            RetentionPolicy retention) {
        var keyUses = new KeyUses(transactions);
        var authenticate = new Authenticate(transactions, keyUses);
        return new UseCases(
                new CreateLibrary(transactions, ids),
                new FindLibrary(transactions),
                new ListLibraries(transactions),
                new EditLibrary(transactions),
                new TrashLibrary(transactions, retention),
                new RestoreLibrary(transactions),
                new ExpeditePurge(transactions),
                new WithdrawExpedite(transactions),
                new HoldLibrary(transactions),
                new ReleaseLibrary(transactions),
                new FindDrain(transactions),
                new ListReceipts(transactions),
                new ExpectUpload(transactions),
                new UploadAsset(transactions, objects, metadata, ids),
                new FindAsset(transactions),
                new ListAssets(transactions),
                new SearchAssets(transactions),
                new EditAsset(transactions),
                new EditAssets(transactions),
                new CountAssets(transactions),
                new FindKnownAssets(transactions),
                new OpenOriginal(objects),
                new FindPicture(transactions, objects, renderer, ids),
                new OpenPicture(objects),
                new ShareLinkSecrets(transactions),
                new TrashAssets(transactions, retention),
                new RestoreAssets(transactions),
                new DeleteAssets(transactions),
                new DeleteAsset(transactions),
                new EmptyTrash(transactions),
                new ReadHistory(transactions),
                new ReadLibraryFeed(transactions),
                new DrainBatch(transactions, retention),
                new ReclaimBytes(transactions, objects),
                new ReadAudit(transactions),
                new TrimAudit(transactions),
                new PauseDrain(transactions),
                new ResumeDrain(transactions),
                new ConfirmClock(transactions),
                new TickDrain(transactions),
                new ReadDrainOverview(transactions),
                new ListUpcomingPurges(transactions),
                new ListFailedReclaims(transactions),
                new RetryReclaims(transactions),
                authenticate,
                keyUses,
                new StartSession(transactions, authenticate),
                new ResumeSession(transactions, keyUses),
                new EndSession(transactions),
                new AdmitFirstUser(transactions, ids),
                new CreateKey(transactions, ids),
                new ListKeys(transactions),
                new RenameKey(transactions),
                new RevokeKey(transactions),
                new FindUser(transactions),
                new AddUser(transactions, ids),
                new ListUsers(transactions),
                new ChangeUser(transactions));
    }
}
