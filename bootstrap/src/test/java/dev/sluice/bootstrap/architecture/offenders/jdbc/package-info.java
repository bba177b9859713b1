@NullMarked
package dev.sluice.bootstrap.architecture.offenders.jdbc;

import org.jspecify.annotations.NullMarked;
