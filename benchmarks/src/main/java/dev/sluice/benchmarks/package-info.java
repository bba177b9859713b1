/**
 * Measures how fast Sluice is, always beside something else: the same work done by the database alone, by other means, or
 * on less. Both sides take turns in one run, so that what disturbs the machine disturbs both, and the ratio is the result.
 */
@NullMarked
package dev.sluice.benchmarks;

import org.jspecify.annotations.NullMarked;
