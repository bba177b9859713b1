/** A command line that does what it must not. */
@NullMarked
package dev.sluice.bootstrap.architecture.offenders.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
