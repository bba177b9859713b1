package dev.sluice.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes a multipart form apart as it comes in (RFC 7578, RFC 2046 section 5.1). It holds one buffer of it, which always
 * begins with what was not taken yet:
 *
 * <pre>
 *     start        clear                        end
 *       | of the part | a delimiter, or its beginning |
 * </pre>
 *
 * <p>Whatever does not follow the rules is an {@link IOException}, and so is a form that ends too early.
 */
final class FormScanner {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] LAST = {'-', '-'};
    private static final Delimiter HEADERS_END = new Delimiter(new byte[] {'\r', '\n', '\r', '\n'});

    private final InputStream body;
    private final Delimiter delimiter;
    private final int maxHeaderBytes;
    private final byte[] buffer;
    private int start;
    private int clear;
    private int end;
    private boolean delimiterFound;

    /**
     * A form before its first part.
     *
     * @param bufferBytes as many at least as the headers of a part have with their end, and a boundary
     */
    FormScanner(InputStream body, String boundary, int maxHeaderBytes, int bufferBytes) {
        this.body = body;
        this.delimiter = new Delimiter(("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8));
        this.maxHeaderBytes = maxHeaderBytes;
        // A delimiter begins with the end of a line, which the first one may lack.
        this.buffer = Arrays.copyOf(LINE_END, bufferBytes);
        this.end = LINE_END.length;
        if (bufferBytes < Math.max(delimiter.length(), maxHeaderBytes + HEADERS_END.length())) {
            throw new IllegalArgumentException("a buffer of " + bufferBytes + " bytes is too small");
        }
    }

    /** Passes over what is left of a part, or comes before the first one, to the headers of the next; false at the end. */
    boolean next() throws IOException {
        while (ahead() > 0) {
            start = clear;
        }
        begin(start + delimiter.length());
        require(LINE_END.length);
        if (comes(LAST)) {
            return false;
        }
        if (!comes(LINE_END)) {
            throw new ProtocolException("A boundary goes on");
        }
        return true;
    }

    /** The headers of a part, each after the end of a line: there may be none. */
    String headers() throws IOException {
        int at = HEADERS_END.find(buffer, start, end);
        while (at < 0 && end - start < maxHeaderBytes + HEADERS_END.length()) {
            int searched = Math.max(0, end - start - HEADERS_END.length() + 1);
            fill();
            at = HEADERS_END.find(buffer, start + searched, end);
        }
        if (at < 0 || at - start > maxHeaderBytes) {
            throw new ProtocolException("The headers of a part are too long");
        }
        var headers = new String(buffer, start, at - start, StandardCharsets.UTF_8);
        begin(at + HEADERS_END.length());
        return headers;
    }

    /** Reads what comes of a part, at least one byte; -1 at its end. */
    int read(byte[] target, int offset, int length) throws IOException {
        int count = Math.min(ahead(), length);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(buffer, start, target, offset, count);
        start += count;
        return count;
    }

    /** How many bytes of the part are at hand; 0 where it ends. */
    private int ahead() throws IOException {
        while (clear == start && !delimiterFound) {
            require(delimiter.length());
            int at = delimiter.find(buffer, start, end);
            delimiterFound = at >= 0;
            clear = delimiterFound ? at : end - delimiter.length() + 1;
        }
        return clear - start;
    }

    /** Goes on to where nothing is known yet of what comes. */
    private void begin(int at) {
        start = at;
        clear = at;
        delimiterFound = false;
    }

    private boolean comes(byte[] two) {
        return buffer[start] == two[0] && buffer[start + 1] == two[1];
    }

    private void require(int count) throws IOException {
        while (end - start < count) {
            fill();
        }
    }

    /** Takes in more of a form of which nothing is known to be clear. */
    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        begin(0);
        int count = body.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The form ends too early");
        }
        end += count;
    }
}
