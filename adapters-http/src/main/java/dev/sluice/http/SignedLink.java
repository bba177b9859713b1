package dev.sluice.http;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.UserId;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a link gives away: the bytes of one rendering of an asset, to whoever has the link, on behalf of a user and for some
 * time.
 *
 * @param until when it ends, in seconds since 1970
 */
record SignedLink(AssetId asset, String rendition, UserId user, long until) {
    private static final String SIGNATURE = "signature";

    /** Whether a request has something that could be a signature. */
    static boolean isSentBy(Context request) {
        return request.queryParam(SIGNATURE) != null;
    }

    /** The link that a request has come by, if its signature is good; empty if anything is wrong with it. */
    static Optional<SignedLink> of(Context request, LinkSigner signer) {
        try {
            var path = request.path();
            var query = Query.of(request);
            var user = query.one("user", UserId::parse);
            var until = query.one("expires", Parse.number(0, Long.MAX_VALUE));
            var signature = query.one(SIGNATURE, text -> text);
            query.check();
            var link = new SignedLink(
                    AssetId.parse(request.pathParam("asset_id")),
                    path.substring(path.lastIndexOf('/') + 1),
                    user.orElseThrow(),
                    until.orElseThrow());
            return Optional.of(link).filter(sent -> signer.isGood(sent, signature.orElse("")));
        } catch (Unprocessable
                | BadRequestResponse
                | IllegalArgumentException
                | java.util.NoSuchElementException wrong) {
            return Optional.empty();
        }
    }

    /** The address below that of the server. */
    String address(String signature) {
        return "/files/%s/%s?user=%s&expires=%d&%s=%s".formatted(asset, rendition, user, until, SIGNATURE, signature);
    }

    /** What is signed: all of it, and nothing else can be written in the same way. */
    byte[] bytes() {
        return "sluice link 1\n%s\n%s\n%s\n%d"
                .formatted(asset, rendition, user, until)
                .getBytes(StandardCharsets.UTF_8);
    }
}
