package dev.sluice.jdbc;

import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UploadDetails;
import dev.sluice.application.UploadedAsset;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A database with one user, whose trashed libraries are due at once. */
final class Scene {
    final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new SecureRandom());
    final InMemoryObjects objects = new InMemoryObjects();
    final Actor actor = Actor.user(new UserId(UUID.randomUUID()));
    final Jdbi jdbi;
    final Transactions transactions;
    final UseCases useCases;

    private int uploads;

    Scene(DataSource dataSource) {
        this(migrated(dataSource), jdbi(dataSource));
    }

    private static Jdbi jdbi(DataSource dataSource) {
        var jdbi = Jdbi.create(dataSource);
        Bindings.register(jdbi, Dialects.of(dataSource));
        return jdbi;
    }

    Scene(JdbcPersistence persistence, Jdbi jdbi) {
        this.jdbi = jdbi;
        transactions = persistence.transactions();
        useCases = UseCases.over(transactions, objects, ids, RetentionPolicy.ofWindow(Duration.ZERO));
    }

    private static JdbcPersistence migrated(DataSource dataSource) {
        var persistence = JdbcPersistence.over(dataSource);
        persistence.migrate();
        return persistence;
    }

    Library libraryOf(int assets) {
        var library = useCases.createLibrary().create(actor, LibraryProfile.named("A library"));
        for (int asset = 0; asset < assets; asset++) {
            upload(library.id());
        }
        return useCases.findLibrary().find(actor, library.id());
    }

    /** A library whose many assets are put into the tables directly. */
    LibraryId largeLibrary(int assets) {
        return largeLibrary(assets, Duration.ofSeconds(1));
    }

    /** As above, and the next asset is always captured so much later. */
    LibraryId largeLibrary(int assets, Duration apart) {
        var library = useCases.createLibrary().create(actor, LibraryProfile.named("A large library"));
        var at = Instant.parse("2026-01-01T00:00:00Z");
        jdbi.useTransaction(handle -> {
            for (int from = 0; from < assets; from += 1_000) {
                var batch = handle.prepareBatch("""
                        insert into asset (id, library_id, file_name, bytes, sha256, sha1, device_id, device_asset_id,
                            file_created_at, file_modified_at, local_datetime, created_at, updated_at)
                        values (?, ?, 'a.jpg', 10, ?, ?, 'd', 'a', ?, ?, ?, ?, ?)
                        """);
                for (int asset = from; asset < Math.min(assets, from + 1_000); asset++) {
                    var digest = digest(asset);
                    var time = at.plus(apart.multipliedBy(asset)).atOffset(java.time.ZoneOffset.UTC);
                    batch.add(
                            ids.next(),
                            library.id().value(),
                            digest,
                            Arrays.copyOf(digest, 20),
                            time,
                            time,
                            time.toLocalDateTime(),
                            time,
                            time);
                }
                batch.execute();
            }
            handle.execute(
                    "update library set asset_count = ?, storage_used_bytes = ? where id = ?",
                    assets,
                    10L * assets,
                    library.id().value());
        });
        return library.id();
    }

    /** The digest, so to speak, of an asset of a large library: its number. */
    static byte[] digest(int asset) {
        return Arrays.copyOf(Integer.toString(asset).getBytes(StandardCharsets.US_ASCII), 32);
    }

    /** The assets of a library, the one captured first before all others. */
    List<AssetId> assetsByCapture(LibraryId library) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from asset where library_id = ? order by library_id, local_datetime, id")
                .bind(0, library.value())
                .map((row, context) -> new AssetId(Columns.uuid(row, "id")))
                .list());
    }

    /** Puts all assets of a large library in the trash, one second after the other. */
    void trashAll(LibraryId library) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "update asset set trashed_at = created_at, purge_after = created_at where library_id = ?",
                    library.value());
            handle.execute("""
                    update library set trashed_asset_count = asset_count, trashed_bytes = storage_used_bytes,
                        trash_latest_at = created_at, trash_turn = created_at
                    where id = ?
                    """, library.value());
        });
    }

    UploadedAsset upload(LibraryId library) {
        var bytes = "photo %d".formatted(uploads++).getBytes(StandardCharsets.UTF_8);
        return useCases.uploadAsset().upload(actor, new ByteArrayInputStream(bytes), () -> details(library));
    }

    static UploadDetails details(LibraryId library) {
        return new UploadDetails(
                library,
                new FileName("photo.jpg"),
                new DeviceOrigin("device", "photo"),
                Instant.parse("2026-01-01T10:00:00Z"),
                Instant.parse("2026-01-01T10:00:00Z"),
                new CaptureTime(LocalDateTime.of(2026, 1, 1, 10, 0), null));
    }

    AssetId nextAssetId() {
        return new AssetId(ids.next());
    }

    /** The assets of a library, in ascending order. */
    List<AssetId> assets(LibraryId library) {
        return useCases.listAssets().list(actor, library, new AssetPage(StateFilter.ALL, true, null, 1_000)).stream()
                .map(Asset::id)
                .sorted()
                .toList();
    }

    long count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }
}
