package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * A place on earth, in WGS 84.
 *
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 * @param altitude metres above the sea, null if nobody knows
 */
public record Position(
        double latitude, double longitude, @Nullable Double altitude) {
    private static final double POLE = 90;
    private static final double ANTIMERIDIAN = 180;

    public Position {
        Numbers.requireBetween(-POLE, POLE, latitude, "a latitude");
        Numbers.requireBetween(-ANTIMERIDIAN, ANTIMERIDIAN, longitude, "a longitude");
        Numbers.requireFinite(altitude, "an altitude");
        // There is one zero, in the database as well.
        latitude += 0.0;
        longitude += 0.0;
    }

    /** A place of which nobody knows how high it is. */
    public Position(double latitude, double longitude) {
        this(latitude, longitude, null);
    }
}
