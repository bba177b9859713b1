/** What the core needs from the world: each port is an interface of domain types whose Javadoc is the contract that every adapter's test demands. */
@NullMarked
package dev.sluice.application.port;

import org.jspecify.annotations.NullMarked;
