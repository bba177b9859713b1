package dev.sluice.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;

/** The file of one object. It is written under another name, and gets its own when it is complete. */
record ObjectFile(Path folder, String name) {
    private static final int BUFFER_BYTES = 64 * 1024;
    static final String PART = ".part";

    /** All files there may be for an asset, told by what follows its UUID in their names, in order of deletion. */
    private static final List<String> SUFFIXES = List.of(PART, "");

    /** Writes all that the stream gives, safe from a crash, but not yet in its place. */
    long write(InputStream bytes) throws IOException {
        try (var channel = FileChannel.open(
                file(PART),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            long size = copy(bytes, channel);
            channel.force(true);
            return size;
        }
    }

    /** Puts what was written in its place, safe from a crash. */
    void publish() throws IOException {
        Files.move(file(PART), file(""), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(folder);
    }

    InputStream open(long from) throws IOException {
        var channel = Files.newByteChannel(file(""));
        try {
            // File systems refuse positions far behind the end.
            return Channels.newInputStream(channel.position(Math.min(from, channel.size())));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Deletes all that there is of it, and tells whether there was anything. The part goes first: an upload that is still
     * running can then not put it in its place any more, or has done so in time for it to be deleted there.
     */
    boolean delete() throws IOException {
        boolean any = false;
        for (var suffix : SUFFIXES) {
            any |= Files.deleteIfExists(file(suffix));
        }
        return any;
    }

    /** The size of what can be read, empty if that is nothing. */
    OptionalLong size() throws IOException {
        try {
            return OptionalLong.of(Files.size(file("")));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    private Path file(String suffix) {
        return folder.resolve(name + suffix);
    }

    private static long copy(InputStream bytes, FileChannel channel) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int count = fill(bytes, buffer); count > 0; count = fill(bytes, buffer)) {
            for (var rest = ByteBuffer.wrap(buffer, 0, count); rest.hasRemaining(); ) {
                size += channel.write(rest);
            }
        }
        return size;
    }

    /** As much as goes in, so that few writes are made. Keeps the failures of the stream apart from those of the disk. */
    private static int fill(InputStream bytes, byte[] buffer) {
        try {
            return bytes.readNBytes(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
