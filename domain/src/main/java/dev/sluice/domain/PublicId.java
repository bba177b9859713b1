package dev.sluice.domain;

import java.util.Comparator;
import java.util.UUID;

/**
 * An id as clients see it: a prefix that tells the kind, an underscore, and 22 characters of base 57.
 *
 * <p>Ids are ordered as their texts are, which is the unsigned order of the UUIDs ({@link UUID#compareTo} is signed).
 */
public sealed interface PublicId permits LibraryId, AssetId, AssetVersionId, UserId, ApiKeyId, WebhookId {
    /** The order of the texts: unsigned, most significant bits first. */
    Comparator<UUID> ORDER = Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    /** The 128 bits behind the text. */
    UUID value();

    /**
     * The UUID in a text of the given kind.
     *
     * @throws IllegalArgumentException if the text is not such an id
     */
    static UUID parse(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            throw new IllegalArgumentException("the id should begin with " + prefix);
        }
        return Base57.decode(text, prefix.length());
    }

    /** The text for a UUID of the given kind. */
    static String format(String prefix, UUID value) {
        return prefix + Base57.encode(value);
    }
}
