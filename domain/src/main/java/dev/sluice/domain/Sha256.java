package dev.sluice.domain;

import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 of a file's bytes, 32 bytes long; 64 lower-case hexadecimal digits here, 44 characters of base 64 on the wire. */
public record Sha256(String hex) {
    private static final int BYTES = 32;

    public Sha256 {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException("a SHA-256 has " + BYTES + " bytes");
        }
        hex = HexFormat.of().formatHex(HexFormat.of().parseHex(hex));
    }

    /** The digest as an algorithm returns it. */
    public static Sha256 of(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /**
     * Reads the form of the wire.
     *
     * @throws IllegalArgumentException if the text is not base 64 of as many bytes
     */
    public static Sha256 ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** The digest as bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The form of the wire. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }
}
