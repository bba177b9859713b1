/**
 * What every adapter is tested with, for ours and for yours.
 *
 * <p>A contract is an interface of tests. An adapter's test class implements it, hands out the subject, and inherits the
 * tests:
 *
 * <pre>{@code
 * class MyLibrariesTest implements LibraryRepositoryContract, AssetRepositoryContract {
 *     private final TurnableClock clock = new TurnableClock();
 *     private final Transactions transactions = new MyTransactions(clock);
 *
 *     public Transactions transactions() { return transactions; }
 *     public TurnableClock clock() { return clock; }
 * }
 * }</pre>
 *
 * <p>Nothing may be stored when a test begins. Time stands still unless a test turns the clock, so the subject has to go
 * by it. Races are part of the contracts: they begin at the same moment and make no demand on who wins.
 */
@NullMarked
package dev.sluice.testkit;

import org.jspecify.annotations.NullMarked;
