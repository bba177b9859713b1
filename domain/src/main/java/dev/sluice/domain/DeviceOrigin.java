package dev.sluice.domain;

/**
 * The names a client has for one of its devices and for a file on it; kept as sent, at most 1,024 characters each, and
 * of no consequence for finding duplicates.
 */
public record DeviceOrigin(String deviceId, String deviceAssetId) {
    /** The longest of either, in code points. */
    public static final int MAX_LENGTH = 1_024;

    public DeviceOrigin {
        Texts.requireAtMost(MAX_LENGTH, deviceId, "a device id");
        Texts.requireAtMost(MAX_LENGTH, deviceAssetId, "a device asset id");
    }
}
