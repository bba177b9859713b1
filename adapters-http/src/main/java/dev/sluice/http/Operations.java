package dev.sluice.http;

/** What the host of the API does for the operators: it watches the requests, and tells what it measures. */
public interface Operations {
    /** A request has been answered. Called on the thread that answered it; whatever is thrown here is logged and forgotten. */
    void answered(AnsweredRequest request);

    /** All measurements at this moment, in the text format 0.0.4 of Prometheus. Only superusers get to see them. */
    String metrics();
}
