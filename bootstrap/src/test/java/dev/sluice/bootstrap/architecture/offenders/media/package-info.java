@NullMarked
package dev.sluice.bootstrap.architecture.offenders.media;

import org.jspecify.annotations.NullMarked;
