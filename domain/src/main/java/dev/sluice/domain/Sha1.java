package dev.sluice.domain;

import java.util.Base64;
import java.util.HexFormat;

/** A SHA-1 of a file's bytes, 20 bytes long; 40 lower-case hexadecimal digits here, 28 characters of base 64 on the wire. */
public record Sha1(String hex) {
    private static final int BYTES = 20;

    public Sha1 {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException("a SHA-1 has " + BYTES + " bytes");
        }
        hex = HexFormat.of().formatHex(HexFormat.of().parseHex(hex));
    }

    /** The digest as an algorithm returns it. */
    public static Sha1 of(byte[] digest) {
        return new Sha1(HexFormat.of().formatHex(digest));
    }

    /**
     * Reads the form of the wire.
     *
     * @throws IllegalArgumentException if the text is not base 64 of as many bytes
     */
    public static Sha1 ofBase64(String text) {
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
