/**
 * What images and videos tell about themselves, read with the library metadata-extractor, which whoever uses this brings
 * along; and smaller pictures of images, made with what the JVM brings along.
 */
@NullMarked
package dev.sluice.media;

import org.jspecify.annotations.NullMarked;
