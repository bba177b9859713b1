package dev.sluice.jdbc;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import dev.sluice.testkit.Fixtures;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A database as version 6 of the tables left it, with rows in each of them. */
final class OldDatabase {
    static final UserId OWNER = new UserId(id(1));
    static final LibraryId LIVE = new LibraryId(id(10));
    static final LibraryId TRASHED = new LibraryId(id(11));
    static final LibraryId DRAINING = new LibraryId(id(12));
    static final LibraryId HELD = new LibraryId(id(13));
    static final LibraryId EMPTY = new LibraryId(id(14));
    static final AssetId ORPHAN = new AssetId(id(99));
    static final Sha256 KEY = Fixtures.sha256(Fixtures.bytes("a key"));

    private static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TRASHING = Instant.parse("2025-02-01T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2025-05-02T00:00:00Z");
    private static final Instant NOT_YET = Instant.parse("2099-01-01T00:00:00Z");

    private final Handle handle;
    private long assets;

    private OldDatabase(Handle handle) {
        this.handle = handle;
    }

    /** Makes the tables of version 6 and fills them. */
    static void make(DataSource database, String dialect) {
        var folder = "classpath:dev/sluice/jdbc/migration/";
        var unused = Flyway.configure(OldDatabase.class.getClassLoader())
                .dataSource(database)
                .locations(folder + "common", folder + dialect)
                .table("sluice_schema_history")
                .target("6")
                .load()
                .migrate();
        var jdbi = Jdbi.create(database);
        Bindings.register(jdbi, Dialects.of(database));
        jdbi.useTransaction(handle -> new OldDatabase(handle).fill());
    }

    /** What an asset's file says: its number. */
    static byte[] bytes(long asset) {
        return Fixtures.bytes("photo " + asset);
    }

    static AssetId asset(long number) {
        return new AssetId(id(100 + number));
    }

    private void fill() {
        user();
        library(LIVE, "live", 3, 1, null, null);
        library(TRASHED, "trashed", 2, 0, NOT_YET, null);
        library(DRAINING, "draining", 2, 1, LONG_AGO, null);
        library(HELD, "trashed", 1, 1, LONG_AGO, "evidence");
        library(EMPTY, "live", 0, 0, null, null);
        asset(LIVE, "Beach.jpg", false);
        asset(LIVE, "Waves.MOV", false);
        asset(LIVE, "blurred.jpg", true);
        asset(TRASHED, "b.heic", false);
        asset(TRASHED, "c.dng", false);
        asset(DRAINING, "d.jpg", false);
        asset(DRAINING, "e.jpg", true);
        asset(HELD, "f.mp4", true);
        handle.execute(
                "insert into object_reclaim values (?, ?, ?, 1, 'the disk was full', ?)",
                id(50),
                new UUID[] {ORPHAN.value()},
                MADE.atOffset(ZoneOffset.UTC),
                MADE.atOffset(ZoneOffset.UTC));
    }

    private void user() {
        handle.execute(
                "insert into app_user (id, created_at, email, email_key) values (?, ?, 'A@b.c', 'a@b.c')",
                OWNER.value(),
                MADE.atOffset(ZoneOffset.UTC));
        handle.execute(
                "insert into api_key (id, user_id, hash, created_at, lookup, actions, all_libraries)"
                        + " values (?, ?, ?, ?, ?, 'read write', false)",
                id(20),
                OWNER.value(),
                KEY.bytes(),
                MADE.atOffset(ZoneOffset.UTC),
                KeyRows.lookup(KEY));
    }

    /** A library that will have so many assets, of seven bytes each, and what its history tells of that. */
    private void library(
            LibraryId id, String state, int stored, int trashed, @Nullable Instant due, @Nullable String hold) {
        boolean draining = state.equals("draining");
        handle.createUpdate("""
                        insert into library (id, user_id, name, state, live_since, trashed_at, purge_after,
                            promised_purge_after, drain_first_at, drain_latest_at, purged_assets, purged_bytes,
                            purged_through, hold_reason, held_since, asset_count, trashed_asset_count,
                            storage_used_bytes, created_at, updated_at, version, last_event)
                        values (:id, :owner, :state, :state, :live, :trashed_at, :due, :due, :drained, :drained, :purged,
                            7 * :purged, :through, :hold, :held, :stored, :trashed, 7 * :stored, :made, :made, 2, 3)
                        """)
                .bind("id", id.value())
                .bind("owner", OWNER.value())
                .bind("state", state)
                .bind("live", due == null ? time(MADE) : null)
                .bind("trashed_at", due == null ? null : time(TRASHING))
                .bind("due", time(due))
                .bind("drained", draining ? time(LONG_AGO) : null)
                .bindByType("purged", draining ? 5L : null, Long.class)
                .bindByType("through", draining ? id(100) : null, UUID.class)
                .bind("hold", hold)
                .bind("held", hold == null ? null : time(TRASHING))
                .bind("stored", (long) stored)
                .bind("trashed", (long) trashed)
                .bind("made", time(MADE))
                .execute();
        handle.execute(
                "insert into api_key_library select ?, ? where not exists (select 1 from api_key_library)",
                id(20),
                id.value());
        event(id, 1, "library_created", null);
        event(id, 2, "asset_created", new UUID[] {asset(1).value(), asset(2).value()});
        event(id, 3, due == null ? "library_updated" : "library_trashed", null);
        if (due == null && stored > 0) {
            handle.execute(
                    "insert into receipt values (?, 3, ?, ?, null, ?, 3, 1, 21, null, null, null, null)",
                    id.value(),
                    OWNER.value(),
                    OWNER.value(),
                    time(TRASHING));
            handle.execute(
                    "update event set type = 'library_restored' where library_id = ? and number = 3", id.value());
        }
    }

    private void event(LibraryId library, long number, String type, UUID @Nullable [] about) {
        handle.execute(
                "insert into event (library_id, number, user_id, at, type, asset_ids, purge_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                library.value(),
                number,
                OWNER.value(),
                time(MADE.plusSeconds(number)),
                type,
                about,
                type.equals("library_trashed") ? time(NOT_YET) : null);
    }

    private void asset(LibraryId library, String name, boolean trashed) {
        assets++;
        handle.execute(
                """
                insert into asset (id, library_id, file_name, bytes, sha256, sha1, device_id, device_asset_id,
                    file_created_at, file_modified_at, local_datetime, offset_seconds, trashed_at, purge_after, created_at,
                    updated_at)
                values (?, ?, ?, 7, ?, ?, 'phone', ?, ?, ?, ?, 3600, ?, ?, ?, ?)
                """,
                asset(assets).value(),
                library.value(),
                name,
                Fixtures.sha256(bytes(assets)).bytes(),
                sha1(bytes(assets)),
                name,
                time(MADE),
                time(MADE),
                LocalDateTime.of(2025, 1, 1, 12, 0).plusDays(assets),
                trashed ? time(TRASHING) : null,
                trashed ? time(LONG_AGO) : null,
                time(MADE),
                time(MADE));
    }

    private static byte[] sha1(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
