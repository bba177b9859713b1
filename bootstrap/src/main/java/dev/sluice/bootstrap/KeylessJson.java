package dev.sluice.bootstrap;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes log entries as JSON, without the keys that may have got into them. */
public final class KeylessJson extends JsonEncoder {
    private static final Pattern KEY = Pattern.compile("apikey_[A-Za-z0-9_-]{43}");

    @Override
    public byte[] encode(ILoggingEvent event) {
        var text = new String(super.encode(event), StandardCharsets.UTF_8);
        return KEY.matcher(text).replaceAll("apikey_...").getBytes(StandardCharsets.UTF_8);
    }
}
