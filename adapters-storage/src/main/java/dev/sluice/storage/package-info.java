/**
 * Where the bytes of assets are kept: {@link dev.sluice.storage.DiskObjects} keeps them in a folder,
 * {@link dev.sluice.storage.S3Objects} in a bucket.
 */
@NullMarked
package dev.sluice.storage;

import org.jspecify.annotations.NullMarked;
