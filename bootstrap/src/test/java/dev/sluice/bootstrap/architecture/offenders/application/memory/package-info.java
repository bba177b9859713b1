@NullMarked
package dev.sluice.bootstrap.architecture.offenders.application.memory;

import org.jspecify.annotations.NullMarked;
