/**
 * Kills a process in the middle of its transactions on an embedded H2 file, again and again, and looks whether the file
 * still holds all that was acknowledged and nothing by halves.
 *
 * <p>{@link dev.sluice.jdbc.h2kill.Victim} is the process that is killed, {@link dev.sluice.jdbc.h2kill.Rounds} kills it,
 * {@link dev.sluice.jdbc.h2kill.Ledger} knows what was acknowledged, and {@link dev.sluice.jdbc.h2kill.Inspection} looks
 * at what is left. {@link dev.sluice.jdbc.h2kill.KillTrial} runs it for any version of H2 on the class path.
 */
@NullMarked
package dev.sluice.jdbc.h2kill;

import org.jspecify.annotations.NullMarked;
