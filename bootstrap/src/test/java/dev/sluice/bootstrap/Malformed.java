package dev.sluice.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request that would be accepted but for one thing: an id, a value of the query, or the body. Where nothing of that can be
 * wrong, it is the key.
 */
record Malformed(Operation operation, Ids ids, String key, Rubbish rubbish) {
    private static final List<String> HEADERS = List.of(
            "Range",
            "If-Range",
            "If-None-Match",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Cookie",
            "X-Request-Id",
            "X-Forwarded-For",
            "Origin",
            "Referer",
            "User-Agent",
            "If-Modified-Since");

    /** Of what changes something, these have to be right. */
    private static final Set<String> STRICT = Set.of("library_id", "expected_asset_count");

    /** What can be wrong. */
    private enum Flaw {
        ID,
        QUERY,
        BODY,
        KEY
    }

    String request() {
        var flaws = flaws();
        var flaw = flaws.isEmpty() ? Flaw.KEY : rubbish.pick(flaws);
        var sample = new Sample(operation, ids);
        var target = switch (flaw) {
            case ID -> operation.path().replaceAll("\\{[a-z_]+}", "x" + rubbish.encoded());
            case QUERY -> sample.target("") + (sample.target("").contains("?") ? "&" : "?") + query();
            default -> sample.target("");
        };
        var body = flaw == Flaw.BODY ? body(sample) : sample.body();
        return operation.method() + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + (flaw == Flaw.KEY ? "x" + rubbish.line() : key) + "\r\n" + headers()
                + (body.isEmpty() ? "" : "Content-Type: " + sample.contentType() + "\r\n")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        if (operation.path().contains("{")) {
            flaws.add(Flaw.ID);
        }
        if (!parameters().isEmpty()) {
            flaws.add(Flaw.QUERY);
        }
        if (!operation.body().path("content").isEmpty()) {
            flaws.addAll(List.of(Flaw.BODY, Flaw.BODY, Flaw.BODY));
        }
        return flaws;
    }

    private List<String> parameters() {
        return operation.names("query").stream()
                .filter(name -> operation.method().equals("GET") || STRICT.contains(name))
                .toList();
    }

    private String query() {
        return rubbish.pick(parameters()) + "=x" + rubbish.encoded();
    }

    /** A form lacks a field or its end, so that nothing that is put into it makes it whole; and what JSON opens stays open. */
    private String body(Sample sample) {
        var good = sample.body();
        if (!sample.contentType().startsWith("multipart/")) {
            var cut = good.substring(0, rubbish.random().nextInt(good.length()));
            return cut.isEmpty() ? "{" : cut + rubbish.text().replaceAll("[]}]", "");
        }
        var lacking = good.replaceFirst("(?s)--between-the-parts\r\n[^\r]*\"file_modified_at\".*?(?=--between)", "");
        return rubbish.random().nextBoolean()
                ? rubbish.spoiled(lacking)
                : good.substring(0, rubbish.random().nextInt(good.lastIndexOf("\r\n--")));
    }

    private String headers() {
        var headers = new StringBuilder();
        for (int count = rubbish.random().nextInt(3); count > 0; count--) {
            headers.append(rubbish.pick(HEADERS))
                    .append(": ")
                    .append(rubbish.line())
                    .append("\r\n");
        }
        return headers.toString();
    }
}
