package dev.sluice.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the files that a library has already. */
record AssetExistence(@Nullable LibraryId library, Inquiry inquiry) {
    private static final int MOST = 5_000;

    /** The matches. */
    record MatchesView(List<MatchView> assets) {}

    /** An asset, and by what a client recognises it. */
    record MatchView(
            String id,
            String checksum,
            @JsonProperty("checksum_sha1") String checksumSha1,
            String deviceAssetId,
            String deviceId) {}

    /**
     * Reads the query and the body. A client is known that names the library in the body.
     *
     * @throws Unprocessable if anything in them is not acceptable
     */
    static AssetExistence of(Context ctx) {
        var query = Query.of(ctx);
        var library = query.one("library_id", LibraryId::parse);
        query.check();
        var body = JsonBody.read(ctx);
        var named = body.optional("library_id", LibraryId::parse);
        if (library.isPresent() && named.isPresent() && !library.equals(named)) {
            body.refuse("library_id", "This is not the library that the query names");
        }
        var inquiries = inquiries(body);
        if (inquiries.size() != 1) {
            body.refuse(
                    "checksums",
                    "Give exactly one of checksums, checksum_sha1s, or deviceId together with deviceAssetIds");
        }
        body.check();
        return new AssetExistence(library.or(() -> named).orElse(null), inquiries.get(0));
    }

    private static List<Inquiry> inquiries(JsonBody body) {
        var found = new ArrayList<Inquiry>();
        body.list("checksums", MOST, Sha256::ofBase64)
                .ifPresent(digests -> found.add(new Inquiry.OfSha256(new HashSet<>(digests))));
        body.list("checksum_sha1s", MOST, Sha1::ofBase64)
                .ifPresent(digests -> found.add(new Inquiry.OfSha1(new HashSet<>(digests))));
        var device = body.optional("deviceId", id -> new DeviceOrigin(id, "").deviceId());
        var files = body.list("deviceAssetIds", MOST, id -> new DeviceOrigin("", id).deviceAssetId());
        if (device.isPresent() != files.isPresent()) {
            body.refuse("deviceAssetIds", "deviceId and deviceAssetIds go together");
        }
        device.ifPresent(id -> found.add(new Inquiry.OfDevice(id, new HashSet<>(files.orElse(List.of())))));
        return found;
    }

    /** The answer. */
    static MatchesView view(List<KnownAsset> known) {
        return new MatchesView(known.stream()
                .map(asset -> new MatchView(
                        asset.id().toString(),
                        asset.sha256().base64(),
                        asset.sha1().base64(),
                        asset.origin().deviceAssetId(),
                        asset.origin().deviceId()))
                .toList());
    }
}
