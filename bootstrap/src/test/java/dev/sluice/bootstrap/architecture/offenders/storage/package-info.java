@NullMarked
package dev.sluice.bootstrap.architecture.offenders.storage;

import org.jspecify.annotations.NullMarked;
