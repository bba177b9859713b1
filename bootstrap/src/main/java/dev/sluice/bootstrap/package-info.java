/**
 * The server: {@link dev.sluice.bootstrap.Main} reads the command line, {@code Application} wires everything by hand from
 * top to bottom.
 */
@NullMarked
package dev.sluice.bootstrap;

import org.jspecify.annotations.NullMarked;
