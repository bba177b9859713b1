@NullMarked
package dev.sluice.bootstrap.architecture.offenders.stray;

import org.jspecify.annotations.NullMarked;
