package dev.sluice.domain;

import java.io.Serial;

/**
 * A wish that the rules do not grant. Nothing has changed.
 *
 * <p>The {@link Reason} is for programs, the message is a sentence for people and names what was asked for.
 */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a wish was refused. */
    public enum Reason {
        /** There is no such library, it belongs to somebody else, or it is gone. */
        NO_SUCH_LIBRARY,
        /** There is no such asset, it belongs to somebody else, its library is in the trash, or it is gone. */
        NO_SUCH_ASSET,
        /** No picture can be made of this asset. */
        NO_SUCH_PICTURE,
        /** The page asked for begins behind an asset that is not in this library. */
        NO_SUCH_PAGE,
        /** The place in a history to go on from is not kept any more, or is in another history. */
        NO_SUCH_PLACE,
        /** No library was named and there is not exactly one live library to mean. */
        LIBRARY_NOT_CHOSEN,
        /** Only a library in the trash can be expedited. */
        LIBRARY_NOT_TRASHED,
        /** The library is held, so nothing may hasten its purge. */
        LIBRARY_HELD,
        /** Single assets that would be destroyed are held. */
        ASSETS_HELD,
        /** Too much was given up at a time, and an operator has to look before anything is purged. */
        LIBRARY_BRAKED,
        /** There is no such brake. */
        NO_SUCH_BRAKE,
        /** The library's time has not come. */
        LIBRARY_NOT_DUE,
        /** The purge has begun, so an expedite cannot be withdrawn any more. */
        PURGE_HAS_BEGUN,
        /** What would be destroyed is not what the caller expects. */
        UNEXPECTED_COUNT,
        /** The file's name does not end like an image's or a video's. */
        NOT_A_PHOTO_OR_VIDEO,
        /** The upload took so long that its bytes were given up. */
        UPLOAD_TOO_SLOW,
        /** The user or the library has no room for more bytes. */
        STORAGE_FULL,
        /** The key does not allow this kind of action. */
        ACTION_NOT_ALLOWED,
        /** Only a superuser may do this, with a key that is good for everything. */
        SUPERUSER_NEEDED,
        /** Keys are managed with a key that is good for everything, and give no more than it has. */
        KEYS_NOT_MANAGEABLE,
        /** There is no such key, or it belongs to somebody else. */
        NO_SUCH_KEY,
        /** There is no such webhook, or it belongs to somebody else. */
        NO_SUCH_WEBHOOK,
        /** The user has as many webhooks as anybody may have. */
        TOO_MANY_WEBHOOKS,
        /** There is no such user. */
        NO_SUCH_USER,
        /** Another user has this e-mail address. */
        EMAIL_TAKEN,
        /** Without this one there would be no active superuser. */
        LAST_SUPERUSER
    }

    private final Reason reason;

    private Refusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    public static Refusal noSuchLibrary() {
        return new Refusal(Reason.NO_SUCH_LIBRARY, "Library not found.");
    }

    public static Refusal noSuchAsset() {
        return new Refusal(Reason.NO_SUCH_ASSET, "Asset not found.");
    }

    public static Refusal noSuchPage(AssetId after) {
        return new Refusal(
                Reason.NO_SUCH_PAGE,
                "The asset %s is not in this library, so no page can begin behind it. Start again with the first page."
                        .formatted(after));
    }

    public static Refusal noSuchWebhook() {
        return new Refusal(Reason.NO_SUCH_WEBHOOK, "Webhook not found.");
    }

    public static Refusal tooManyWebhooks(int most) {
        return new Refusal(
                Reason.TOO_MANY_WEBHOOKS, "You have %d webhooks already, and may have no more.".formatted(most));
    }

    public static Refusal placeNotKept() {
        return new Refusal(
                Reason.NO_SUCH_PLACE,
                "What happened after this cursor is not kept any more. Start a full sync, then read on without a cursor.");
    }

    public static Refusal placeElsewhere() {
        return new Refusal(Reason.NO_SUCH_PLACE, "This cursor belongs to another library.");
    }

    /** Refuses a call that names no library while there are several. */
    public static Refusal severalLibraries() {
        return new Refusal(
                Reason.LIBRARY_NOT_CHOSEN, "There are several live libraries, so library_id has to be given.");
    }

    /** Refuses a read that names no library while there is none. */
    public static Refusal noLibrary() {
        return new Refusal(Reason.LIBRARY_NOT_CHOSEN, "There is no live library, so library_id has to be given.");
    }

    public static Refusal libraryNotTrashed(LibraryId library) {
        return new Refusal(
                Reason.LIBRARY_NOT_TRASHED,
                "The library %s is not in the trash. Move it there first.".formatted(library));
    }

    public static Refusal libraryHeld(LibraryId library, Hold hold) {
        return new Refusal(
                Reason.LIBRARY_HELD,
                "The library %s is held (%s). Release it first.".formatted(library, hold.reason()));
    }

    /** Refuses to destroy something of a library that has so many assets in it that are held. */
    public static Refusal assetsHeld(LibraryId library, long held) {
        return new Refusal(
                Reason.ASSETS_HELD,
                "%d of the assets of the library %s that this would destroy are held. Release them first."
                        .formatted(held, library));
    }

    public static Refusal libraryBraked(LibraryId library) {
        return new Refusal(
                Reason.LIBRARY_BRAKED,
                "The brake is on the library %s: too much was given up at a time.".formatted(library));
    }

    public static Refusal noSuchBrake() {
        return new Refusal(Reason.NO_SUCH_BRAKE, "Brake not found.");
    }

    public static Refusal libraryNotDue(LibraryId library) {
        return new Refusal(Reason.LIBRARY_NOT_DUE, "The library %s is not due to be purged.".formatted(library));
    }

    public static Refusal purgeHasBegun(LibraryId library) {
        return new Refusal(
                Reason.PURGE_HAS_BEGUN,
                "The purge of the library %s has begun. Restore it to keep what is left.".formatted(library));
    }

    public static Refusal unexpectedCount(long expected, long actual) {
        return new Refusal(
                Reason.UNEXPECTED_COUNT,
                "%d assets would be destroyed, not %d as expected. Nothing was done.".formatted(actual, expected));
    }

    public static Refusal notAPhotoOrVideo() {
        return new Refusal(
                Reason.NOT_A_PHOTO_OR_VIDEO,
                "Only image and video files can be uploaded; the file name has to end in such an extension.");
    }

    public static Refusal noSuchPicture() {
        return new Refusal(
                Reason.NO_SUCH_PICTURE,
                "No picture can be made of this file: it is damaged, too large, or of another format.");
    }

    public static Refusal uploadTooSlow() {
        return new Refusal(
                Reason.UPLOAD_TOO_SLOW,
                "The upload took too long and was given up. Nothing was stored; send it again.");
    }

    public static Refusal storageOfUserFull() {
        return new Refusal(Reason.STORAGE_FULL, "The storage limit of this account is reached.");
    }

    public static Refusal storageOfLibraryFull() {
        return new Refusal(Reason.STORAGE_FULL, "The storage limit of this library is reached.");
    }

    public static Refusal actionNotAllowed(Action action) {
        return new Refusal(
                Reason.ACTION_NOT_ALLOWED, "This API key does not allow the action %s.".formatted(action.word()));
    }

    public static Refusal superuserNeeded() {
        return new Refusal(
                Reason.SUPERUSER_NEEDED, "Only a superuser may do this, with an API key that allows every action.");
    }

    public static Refusal keysNotManageable() {
        return new Refusal(
                Reason.KEYS_NOT_MANAGEABLE,
                "API keys can only be managed with a key that has every action and all libraries, and no key can give"
                        + " more than it has.");
    }

    public static Refusal noSuchKey() {
        return new Refusal(Reason.NO_SUCH_KEY, "API key not found.");
    }

    public static Refusal noSuchUser() {
        return new Refusal(Reason.NO_SUCH_USER, "User not found.");
    }

    public static Refusal emailTaken() {
        return new Refusal(Reason.EMAIL_TAKEN, "Another user has this e-mail address.");
    }

    public static Refusal lastSuperuser() {
        return new Refusal(
                Reason.LAST_SUPERUSER, "This is the last active superuser; make another one before you deactivate it.");
    }
}
