/**
 * The rules of the house, each checked on all of Sluice and on an offender under {@code offenders} that it has to catch:
 * a rule whose target is misspelt would pass for ever.
 */
@NullMarked
package dev.sluice.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
