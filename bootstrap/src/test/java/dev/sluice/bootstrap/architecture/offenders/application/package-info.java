@NullMarked
package dev.sluice.bootstrap.architecture.offenders.application;

import org.jspecify.annotations.NullMarked;
