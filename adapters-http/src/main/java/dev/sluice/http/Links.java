package dev.sluice.http;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.UserId;

/**
 * Addresses of bytes that need no credential.
 *
 * @param root the address of the server
 * @param user on whose behalf they are given out
 */
record Links(String root, UserId user, LinkSigner signer) {
    /** Where an asset's bytes are as they were uploaded. */
    String original(AssetId id) {
        return to(id, "original");
    }

    /** Where a smaller picture of an asset is, if one can be made. */
    String picture(AssetId id, Rendition rendition) {
        return to(id, rendition.word());
    }

    private String to(AssetId id, String rendition) {
        var link = new SignedLink(id, rendition, user, signer.until());
        return root + link.address(signer.sign(link));
    }
}
