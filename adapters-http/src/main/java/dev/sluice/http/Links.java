package dev.sluice.http;

import dev.sluice.domain.AssetId;
import io.javalin.http.Context;

/** Addresses of bytes, under the address by which the caller has reached us. */
final class Links {
    private final String root;

    private Links(String root) {
        this.root = root;
    }

    static Links of(Context ctx) {
        var url = ctx.req().getRequestURL();
        var path = ctx.req().getRequestURI();
        return new Links(url.substring(0, url.length() - path.length()) + ctx.contextPath());
    }

    /** Where an asset's bytes are as they were uploaded. */
    String original(AssetId id) {
        return root + "/files/" + id + "/original";
    }
}
