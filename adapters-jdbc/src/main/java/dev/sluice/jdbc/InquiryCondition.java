package dev.sluice.jdbc;

import dev.sluice.application.port.Inquiry;
import org.jdbi.v3.core.argument.Argument;

/** The rows of the table {@code a} that an inquiry concerns: each of what it asks about is looked up in an index. */
final class InquiryCondition {
    private InquiryCondition() {}

    /** What is to be selected from. */
    static Part of(Inquiry inquiry, Dialect dialect) {
        if (inquiry instanceof Inquiry.OfDevice device) {
            var names = device.deviceAssetIds().toArray(String[]::new);
            var condition = "a.device_key = %s and a.device_asset_id = asked.item and a.device_id = :device"
                    .formatted(dialect.deviceKey("asked.item"));
            return new Part(
                    dialect.assetsMatching("varchar", condition),
                    statement ->
                            statement.bindByType("asked", names, String[].class).bind("device", device.deviceId()));
        }
        return inquiry instanceof Inquiry.OfSha1 old
                ? digests(
                        dialect,
                        "a.sha1 = asked.item",
                        old.digests().stream().map(digest -> digest.bytes()).toArray(byte[][]::new))
                : digests(
                        dialect,
                        "a.sha256 = asked.item",
                        ((Inquiry.OfSha256) inquiry)
                                .digests().stream()
                                        .map(digest -> digest.bytes())
                                        .toArray(byte[][]::new));
    }

    /** Given to the driver as it wants it: as bytes in an array, not as objects. */
    private static Part digests(Dialect dialect, String condition, byte[][] digests) {
        Argument asked = (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("bytea", digests));
        return new Part(dialect.assetsMatching("bytea", condition), statement -> statement.bind("asked", asked));
    }
}
