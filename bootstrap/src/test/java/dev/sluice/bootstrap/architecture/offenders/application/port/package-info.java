@NullMarked
package dev.sluice.bootstrap.architecture.offenders.application.port;

import org.jspecify.annotations.NullMarked;
