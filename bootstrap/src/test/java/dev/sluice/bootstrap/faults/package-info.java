/**
 * Servers in processes of their own, clients that write down every answer, and somebody who breaks things in the meantime.
 *
 * <p>{@link dev.sluice.bootstrap.faults.State} and {@link dev.sluice.bootstrap.faults.Act} say what a library should do,
 * {@link dev.sluice.bootstrap.faults.Linearizability} whether answers can be explained by that,
 * {@link dev.sluice.bootstrap.faults.RandomRun} makes the answers and the faults, and
 * {@link dev.sluice.bootstrap.faults.Examination} looks at what is left.
 */
@NullMarked
package dev.sluice.bootstrap.faults;

import org.jspecify.annotations.NullMarked;
