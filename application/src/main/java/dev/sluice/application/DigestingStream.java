package dev.sluice.application;

import dev.sluice.domain.Refusal;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes both digests of the bytes that are read through it, and stops at more of them than there is room for. */
final class DigestingStream extends FilterInputStream {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha1 = digest("SHA-1");

    private long room;

    /** @param room how many bytes there may be; at one more the reading ends with a refusal */
    DigestingStream(InputStream bytes, long room) {
        super(bytes);
        this.room = room;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            sha256.update((byte) value);
            sha1.update((byte) value);
            requireRoom(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            sha256.update(buffer, offset, count);
            sha1.update(buffer, offset, count);
            requireRoom(count);
        }
        return count;
    }

    /** Reads on, since skipped bytes belong to the digests too. */
    @Override
    public long skip(long count) throws IOException {
        return count <= 0 ? 0 : readNBytes((int) Math.min(count, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void requireRoom(int count) {
        room -= count;
        if (room < 0) {
            throw Refusal.storageOfUserFull();
        }
    }

    Sha256 sha256() {
        return Sha256.of(sha256.digest());
    }

    Sha1 sha1() {
        return Sha1.of(sha1.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
