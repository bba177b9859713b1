/**
 * Sluice inside another application: {@link dev.sluice.embedded.Sluice} wires the use cases over the host's database and
 * does the work of the background, on the host's threads or on one of its own.
 */
@NullMarked
package dev.sluice.embedded;

import org.jspecify.annotations.NullMarked;
