@NullMarked
package dev.sluice.bootstrap.architecture.offenders.bootstrap;

import org.jspecify.annotations.NullMarked;
