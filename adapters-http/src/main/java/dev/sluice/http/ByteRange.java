package dev.sluice.http;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a file: {@code length} bytes from the one at {@code from} on (RFC 9110 § 14). */
record ByteRange(long from, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*", Pattern.CASE_INSENSITIVE);

    /** All of a file. */
    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /**
     * The range that a header asks for; empty if it asks for several or for nothing that is understood, and the whole file
     * is the answer.
     *
     * @throws RangeNotSatisfiable if it lies behind the end of the file
     */
    static Optional<ByteRange> parse(String header, long size) {
        var range = SINGLE.matcher(header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        return range.group(1).isEmpty()
                ? Optional.of(lastBytes(number(range.group(2)), size))
                : between(number(range.group(1)), range.group(2), size);
    }

    /** As the header Content-Range of an answer. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }

    private static ByteRange lastBytes(long count, long size) {
        if (count == 0 || size == 0) {
            throw new RangeNotSatisfiable(size);
        }
        long length = Math.min(count, size);
        return new ByteRange(size - length, length);
    }

    private static Optional<ByteRange> between(long first, String last, long size) {
        long end = last.isEmpty() ? Long.MAX_VALUE : number(last);
        if (end < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw new RangeNotSatisfiable(size);
        }
        return Optional.of(new ByteRange(first, Math.min(end, size - 1) - first + 1));
    }

    /** A number of any length; those beyond a long are behind the end of every file anyway. */
    private static long number(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }
}
