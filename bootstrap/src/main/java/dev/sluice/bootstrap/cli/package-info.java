/**
 * The commands that ask a running server over HTTP, and how all commands show what they have to say. Of the server itself
 * nothing is known here.
 */
@NullMarked
package dev.sluice.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
