package dev.sluice.http;

import dev.sluice.domain.AssetId;
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
        var link = new SignedLink(id, "original", user, signer.until());
        return root + link.address(signer.sign(link));
    }
}
