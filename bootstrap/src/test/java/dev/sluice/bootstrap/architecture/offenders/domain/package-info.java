@NullMarked
package dev.sluice.bootstrap.architecture.offenders.domain;

import org.jspecify.annotations.NullMarked;
