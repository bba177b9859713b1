package dev.sluice.application;

import org.jspecify.annotations.Nullable;

/**
 * What came of telling a subscriber what comes next.
 *
 * @param told how many events were heard
 * @param more whether there may be more to tell at once
 * @param failure why the next one was not heard, null if there was none or it was
 */
public record Delivery(int told, boolean more, @Nullable String failure) {
    /** There was nothing to tell, or another node is at it. */
    public static final Delivery NOTHING = new Delivery(0, false, null);

    /** The same after so many that were heard. */
    Delivery after(int heard) {
        return new Delivery(heard + told, more, failure);
    }
}
