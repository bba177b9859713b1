/**
 * The HTTP API: routes that read a request, call a use case, and show the outcome.
 *
 * <p>{@link dev.sluice.http.HttpApi} is the door. It adds its routes to a Javalin that belongs to somebody else.
 */
@NullMarked
package dev.sluice.http;

import org.jspecify.annotations.NullMarked;
