package dev.sluice.storage;

import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The deletion of many objects. Their folders are synced when all are deleted, not one by one: file systems that keep a
 * journal then have one entry to write, and the other syncs find it written.
 */
final class Deletion {
    private final Folders folders;
    private final Map<Path, List<AssetId>> touched = new LinkedHashMap<>();
    private final List<AssetId> left = new ArrayList<>();
    private String reason = "";

    Deletion(Folders folders) {
        this.folders = folders;
    }

    void delete(AssetId id) {
        var object = folders.object(id);
        try {
            if (object.delete()) {
                touched.computeIfAbsent(object.folder(), folder -> new ArrayList<>())
                        .add(id);
            } else {
                folders.requireRoot();
            }
        } catch (IOException e) {
            keep(List.of(id), e);
        }
    }

    Undeleted finish() {
        touched.forEach((folder, ids) -> {
            try {
                Folders.sync(folder);
            } catch (IOException e) {
                keep(ids, e);
            }
        });
        return new Undeleted(left, reason);
    }

    private void keep(List<AssetId> ids, IOException cause) {
        left.addAll(ids);
        reason = Failures.describe(cause);
    }
}
