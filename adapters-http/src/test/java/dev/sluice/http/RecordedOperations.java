package dev.sluice.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host that remembers the requests that it was told of. */
final class RecordedOperations implements Operations {
    private final List<AnsweredRequest> requests = new CopyOnWriteArrayList<>();

    List<AnsweredRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void answered(AnsweredRequest request) {
        requests.add(request);
    }

    @Override
    public String metrics() {
        return "requests " + requests.size() + "\n";
    }
}
