@NullMarked
package dev.sluice.bootstrap.architecture.offenders.http;

import org.jspecify.annotations.NullMarked;
