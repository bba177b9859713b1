package dev.sluice.domain;

/**
 * What a library stores, counted exactly.
 *
 * @param assets all assets, those in the trash among them, those that were emptied out of it not
 * @param trashedAssets how many of these are in the trash one by one
 * @param bytes the sum of the sizes of all assets
 * @param trashedBytes the sum of the sizes of those in the trash
 * @param condemned how many assets were emptied out of the trash and wait for the drain; nobody sees them any more
 * @param held how many assets are held by themselves, in the trash or not
 * @param heldTrashed how many of these are in the trash one by one
 */
public record LibraryContents(
        long assets, long trashedAssets, long bytes, long trashedBytes, long condemned, long held, long heldTrashed) {
    /** A new library's. */
    public static final LibraryContents NONE = new LibraryContents(0, 0, 0, 0, 0);

    public LibraryContents {
        if (trashedAssets < 0 || assets < trashedAssets || condemned < 0) {
            throw new IllegalArgumentException("no library can store %d assets, %d of them trashed, and %d condemned"
                    .formatted(assets, trashedAssets, condemned));
        }
        if (trashedBytes < 0
                || bytes < trashedBytes
                || (assets == 0 && bytes != 0)
                || (trashedAssets == 0 && trashedBytes != 0)) {
            throw new IllegalArgumentException("no %d assets, %d of them trashed, can have %d and %d bytes"
                    .formatted(assets, trashedAssets, bytes, trashedBytes));
        }
        if (heldTrashed < 0 || held < heldTrashed || assets < held || trashedAssets < heldTrashed) {
            throw new IllegalArgumentException("of %d assets, %d of them trashed, cannot be held %d and %d"
                    .formatted(assets, trashedAssets, held, heldTrashed));
        }
    }

    /** Assets of which none is held. */
    public LibraryContents(long assets, long trashedAssets, long bytes, long trashedBytes, long condemned) {
        this(assets, trashedAssets, bytes, trashedBytes, condemned, 0, 0);
    }

    /** So many assets that are in use. */
    public static LibraryContents live(long assets, long bytes) {
        return new LibraryContents(assets, 0, bytes, 0, 0);
    }

    /** So many assets that are in the trash. */
    public static LibraryContents trashed(long assets, long bytes) {
        return new LibraryContents(assets, assets, bytes, bytes, 0);
    }

    /** So many assets that were emptied out of the trash. */
    public static LibraryContents condemned(long assets) {
        return new LibraryContents(0, 0, 0, 0, assets);
    }

    /** Whether there is nothing in it, not even condemned assets. */
    public boolean isEmpty() {
        return assets == 0 && condemned == 0;
    }

    /** With one more live asset of this size. */
    public LibraryContents plus(long assetBytes) {
        return and(live(1, assetBytes));
    }

    /** With these contents, too. */
    public LibraryContents and(LibraryContents others) {
        return new LibraryContents(
                assets + others.assets,
                trashedAssets + others.trashedAssets,
                Math.addExact(bytes, others.bytes),
                trashedBytes + others.trashedBytes,
                condemned + others.condemned,
                held + others.held,
                heldTrashed + others.heldTrashed);
    }

    /** Without these contents. */
    public LibraryContents minus(LibraryContents others) {
        return new LibraryContents(
                assets - others.assets,
                trashedAssets - others.trashedAssets,
                bytes - others.bytes,
                trashedBytes - others.trashedBytes,
                condemned - others.condemned,
                held - others.held,
                heldTrashed - others.heldTrashed);
    }

    /** With these live assets moved to the trash. */
    public LibraryContents trashing(MovedAssets moved) {
        return trashing(moved.ids().size(), moved.bytes(), moved.held());
    }

    /** With these assets moved out of the trash. */
    public LibraryContents restoring(MovedAssets moved) {
        return trashing(-moved.ids().size(), -moved.bytes(), -moved.held());
    }

    /** With so many of these held, of them so many in the trash. */
    public LibraryContents holding(long all, long trashed) {
        return new LibraryContents(assets, trashedAssets, bytes, trashedBytes, condemned, all, trashed);
    }

    /** With one more held, or with -1 one less. */
    LibraryContents holdingMore(int more, boolean trashed) {
        return holding(held + more, heldTrashed + (trashed ? more : 0));
    }

    /** With all that is in the trash, nothing of it held, condemned. */
    public LibraryContents emptied() {
        return new LibraryContents(
                assets - trashedAssets, 0, bytes - trashedBytes, 0, condemned + trashedAssets, held, heldTrashed);
    }

    /** Without the condemned assets, and without a word of holds: what comes back with a restore. */
    public LibraryContents visible() {
        return new LibraryContents(assets, trashedAssets, bytes, trashedBytes, 0);
    }

    private LibraryContents trashing(long count, long size, long heldCount) {
        return new LibraryContents(
                assets, trashedAssets + count, bytes, trashedBytes + size, condemned, held, heldTrashed + heldCount);
    }
}
