/**
 * What can be done: one final class for each use case, named by a verb phrase, with one public method.
 *
 * <p>Changes of a library load it, let the domain decide, and save the outcome with its events; that is written once,
 * in {@link dev.sluice.application.LibraryChange}. {@link dev.sluice.application.UseCases} wires all of them over the
 * ports.
 */
@NullMarked
package dev.sluice.application;

import org.jspecify.annotations.NullMarked;
