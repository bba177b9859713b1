package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * How the light came in; null for what the file does not tell.
 *
 * @param fNumber focal length by diameter of the aperture
 * @param focalLength in millimetres, of the lens as it is
 * @param iso the sensitivity
 * @param time in seconds
 * @param bias in steps of brightness, negative for darker
 */
public record Exposure(
        @Nullable Double fNumber,
        @Nullable Double focalLength,
        @Nullable Integer iso,
        @Nullable Double time,
        @Nullable Double bias) {
    /** Nothing is known. */
    public static final Exposure UNKNOWN = new Exposure(null, null, null, null, null);

    public Exposure {
        Numbers.requirePositive(fNumber, "an f-number");
        Numbers.requirePositive(focalLength, "a focal length");
        Numbers.requirePositive(iso == null ? null : iso.doubleValue(), "a sensitivity");
        Numbers.requirePositive(time, "an exposure time");
        Numbers.requireFinite(bias, "an exposure bias");
    }
}
