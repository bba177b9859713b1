package dev.sluice.http;

import java.io.Serial;

/** Refuses a request that may be sent again a little later. */
final class ComeBack extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final long seconds;
    private final String sentence;

    private ComeBack(int status, long seconds, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.seconds = seconds;
        this.sentence = sentence;
    }

    static ComeBack tooManyRequests(long seconds) {
        return new ComeBack(429, seconds, "This API key sends more requests than it may. Send fewer.");
    }

    static ComeBack tooManyTransfers() {
        return new ComeBack(503, 5, "The server is sending and receiving as much as it can at a time. Try again.");
    }

    static ComeBack tooManyStreams() {
        return new ComeBack(503, 5, "As many clients as the server has room for listen to events. Try again.");
    }

    int status() {
        return status;
    }

    /** How long to wait, at least one second. */
    long seconds() {
        return seconds;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
