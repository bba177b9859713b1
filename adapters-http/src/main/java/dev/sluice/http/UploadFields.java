package dev.sluice.http;

import dev.sluice.application.UploadDetails;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.LibraryId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an upload says: each field is looked at when it comes, and missed only at the end. */
final class UploadFields {
    private static final String FILE = "asset_data";
    private static final List<String> REQUIRED =
            List.of(FILE, "device_asset_id", "device_id", "file_created_at", "file_modified_at");
    private static final Map<String, Function<String, Object>> FIELDS = Map.of(
            "library_id",
            LibraryId::parse,
            "device_asset_id",
            text -> new DeviceOrigin("", text),
            "device_id",
            text -> new DeviceOrigin(text, ""),
            "file_created_at",
            Times::parse,
            "file_modified_at",
            Times::parse,
            FILE,
            UploadFields::refuseText);

    private final Problems problems = new Problems();
    private final Map<String, String> sent = new HashMap<>();

    /** Whether a part is the file. A form without one sends a plain field or an empty file name. */
    static boolean isFile(FormPart part) {
        return part.name().equals(FILE)
                && part.fileName() != null
                && !part.fileName().isEmpty();
    }

    /** Whether anybody asks for a part of this name. */
    static boolean knows(FormPart part) {
        return FIELDS.containsKey(part.name());
    }

    /** Takes the file's name. Refuses what is wrong so far, so that no bytes are stored in vain. */
    void putFile(@Nullable String name) {
        problems.read(loc(FILE), String.valueOf(name), FileName::new).ifPresent(good -> remember(FILE, good.text()));
        problems.check();
    }

    /** Takes a plain field that is known. */
    void put(String name, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var parse = FIELDS.getOrDefault(name, known -> known);
        var unused = problems.read(loc(name), text, sentText -> {
            requireUtf8(bytes);
            return parse.apply(sentText);
        });
        remember(name, text);
    }

    /** Notes that a part has come again. */
    void refuseMore(String name) {
        problems.add(new Problem(loc(name), "Input should be given once", "too_many", null, null));
    }

    /** The library that was named so far, in fields that are not wrong. */
    Optional<LibraryId> library() {
        return Optional.ofNullable(sent.get("library_id")).map(LibraryId::parse);
    }

    /** All of it. Refuses what is missing. */
    UploadDetails details() {
        for (var name : REQUIRED) {
            if (!sent.containsKey(name)) {
                problems.add(Problem.missing(loc(name)));
            }
        }
        problems.check();
        var created = Times.parse(text("file_created_at"));
        return new UploadDetails(
                library().orElse(null),
                new FileName(text(FILE)),
                new DeviceOrigin(text("device_id"), text("device_asset_id")),
                Times.instant(created),
                Times.instant(Times.parse(text("file_modified_at"))),
                created);
    }

    private String text(String name) {
        return sent.getOrDefault(name, "");
    }

    private void remember(String name, String text) {
        if (sent.put(name, text) != null) {
            refuseMore(name);
        }
    }

    private static void requireUtf8(byte[] bytes) {
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            throw new Flaw("string_unicode", "Input should be valid UTF-8", null);
        }
    }

    private static Object refuseText(String text) {
        throw new Flaw("file_type", "Input should be a file with a name", null);
    }

    private static List<Object> loc(String name) {
        return List.of("body", name);
    }
}
