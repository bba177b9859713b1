package dev.sluice.benchmarks;

import java.util.UUID;

/** The same work as one statement each, as good as we know how to write it, for pgbench. */
record DatabaseAlone(UUID owner, int libraries, int filled) {
    private static final String LIBRARY = """
            id, user_id, name, description, state, live_since, trashed_at, purge_after, promised_purge_after,
            drain_first_at, drain_latest_at, purged_assets, purged_bytes, purged_through, hold_reason, held_since,
            asset_count, trashed_asset_count, storage_used_bytes, created_at, updated_at, version, last_event""";

    private static final String ASSET = """
            id, library_id, file_name, bytes, sha256, sha1, device_id, device_asset_id, file_created_at,
            file_modified_at, local_datetime, offset_seconds, trashed_at, created_at, updated_at, latitude, longitude,
            raw_width, raw_height, orientation, make, model""";

    /** Each client goes round its own share of the libraries: all into the trash, then all out of it. */
    String trashAndRestore(int clients) {
        int share = libraries / clients;
        var id = Libraries.idOf(":library");
        return """
                \\set library %d + :client_id * %d + :i %% %d
                \\set restoring (:i / %d) %% 2
                \\set i :i + 1
                \\if :restoring
                with library as (
                    update library set state = 'live', live_since = now(), trashed_at = null, purge_after = null,
                        promised_purge_after = null, updated_at = now(), version = version + 1,
                        last_event = last_event + 1
                    where id = %s and user_id = '%s' and state <> 'live' returning %s
                ), event as (
                    insert into event (library_id, number, user_id, at, type, actor_user, assets, bytes)
                    select id, last_event, user_id, updated_at, 'library_restored', user_id, asset_count,
                        storage_used_bytes from library
                ), receipt as (
                    insert into receipt (library_id, number, owner_id, user_id, at, assets, trashed_assets, bytes)
                    select id, last_event, user_id, user_id, updated_at, asset_count, trashed_asset_count,
                        storage_used_bytes from library
                )
                select * from library;
                \\else
                with library as (
                    update library set state = 'trashed', live_since = null, trashed_at = now(),
                        purge_after = now() + interval '90 days', promised_purge_after = now() + interval '90 days',
                        updated_at = now(), version = version + 1, last_event = last_event + 1
                    where id = %s and user_id = '%s' and state = 'live' returning %s
                ), event as (
                    insert into event (library_id, number, user_id, at, type, actor_user, purge_after, assets, bytes)
                    select id, last_event, user_id, updated_at, 'library_trashed', user_id, purge_after, asset_count,
                        storage_used_bytes from library
                )
                select * from library;
                \\endif
                """.formatted(Libraries.FIRST, share, share, share, id, owner, LIBRARY, id, owner, LIBRARY);
    }

    String get() {
        return """
                \\set library random(%d, %d)
                select %s from library where id = %s and user_id = '%s';
                """.formatted(
                        Libraries.FIRST, Libraries.FIRST + libraries - 1, LIBRARY, Libraries.idOf(":library"), owner);
    }

    String list() {
        return "select %s from library where user_id = '%s' and trashed_at is null order by created_at, id;%n"
                .formatted(LIBRARY.replaceAll("\\s+", " "), owner);
    }

    String page() {
        return """
                select %s from asset where library_id = '%s' and trashed_at is null
                order by local_datetime desc, id desc limit 51;
                """.formatted(ASSET, Libraries.id(filled));
    }
}
