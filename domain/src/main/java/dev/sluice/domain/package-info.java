/**
 * What a photo library and its assets are, and what may happen to them.
 *
 * <pre>
 * library   live ──trash──▶ trashed ──drain──▶ draining ──empty──▶ gone (no row)
 *            ▲           (expedite: due now)      │
 *            └──────restore──┴──────restore───────┘
 *
 * asset     live ──trash──▶ trashed ──due──▶ gone        (or gone with its library, or deleted for good)
 *             └──◀──restore──┘
 * </pre>
 *
 * <p>Everything here is an immutable value. A transition is a method of the aggregate that is told the time and returns
 * the state after it together with the events it caused: no event means no change, and every change raises the
 * library's version by one. What is gone has no state: it has no row, and no value.
 */
@NullMarked
package dev.sluice.domain;

import org.jspecify.annotations.NullMarked;
