package dev.sluice.domain;

/**
 * What a library stores, counted exactly: assets (those in the trash among them), how many of these are in the trash
 * one by one, and the sum of all their sizes in bytes.
 */
public record LibraryContents(long assets, long trashedAssets, long bytes) {
    /** A new library's. */
    public static final LibraryContents NONE = new LibraryContents(0, 0, 0);

    public LibraryContents {
        if (trashedAssets < 0 || assets < trashedAssets || bytes < 0 || (assets == 0 && bytes != 0)) {
            throw new IllegalArgumentException("no library can store %d assets, %d of them trashed, in %d bytes"
                    .formatted(assets, trashedAssets, bytes));
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return assets == 0;
    }

    /** With one more live asset of this size. */
    public LibraryContents plus(long assetBytes) {
        return new LibraryContents(assets + 1, trashedAssets, Math.addExact(bytes, assetBytes));
    }

    /** Without the assets of a batch. */
    public LibraryContents minus(PurgedBatch batch) {
        return new LibraryContents(
                assets - batch.assets(), trashedAssets - batch.trashedAssets(), bytes - batch.bytes());
    }

    /** With this many live assets moved to the trash, or out of it if negative. */
    public LibraryContents trashing(long count) {
        return new LibraryContents(assets, trashedAssets + count, bytes);
    }
}
