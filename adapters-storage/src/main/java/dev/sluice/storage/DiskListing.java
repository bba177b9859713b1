package dev.sluice.storage;

import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What there is in the folders of an object store, one folder at a time. Files that are not ours are passed over. */
record DiskListing(Folders folders) {
    private static final Pattern OURS = Pattern.compile(
            "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(" + Pattern.quote(ObjectFile.PART) + ")?");

    List<StoredObject> find(List<AssetId> ids) {
        try {
            var found = new ArrayList<StoredObject>();
            for (var id : ids) {
                folders.object(id).size().ifPresent(size -> found.add(new StoredObject(id, size, true)));
            }
            folders.requireRoot();
            return found;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    Stream<StoredObject> all() {
        try {
            folders.requireRoot();
        } catch (IOException e) {
            throw unreadable(e);
        }
        return folders.all().flatMap(folder -> objects(folder).stream());
    }

    private static List<StoredObject> objects(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            var found = new ArrayList<StoredObject>();
            for (var file : files) {
                addIfOurs(found, file);
            }
            return found;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void addIfOurs(List<StoredObject> found, Path file) throws IOException {
        var name = OURS.matcher(file.getFileName().toString());
        if (name.matches()) {
            try {
                boolean whole = name.group(2) == null;
                found.add(new StoredObject(new AssetId(UUID.fromString(name.group(1))), Files.size(file), whole));
            } catch (NoSuchFileException gone) {
                // Deleted or completed meanwhile.
            }
        }
    }

    private static UncheckedIOException unreadable(IOException cause) {
        return Failures.because("The objects cannot be listed", cause);
    }
}
