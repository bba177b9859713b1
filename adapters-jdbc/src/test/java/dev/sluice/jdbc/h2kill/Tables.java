package dev.sluice.jdbc.h2kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Tables and indexes of the kinds that Sluice has, and the libraries in them. */
final class Tables {
    static final List<String> NAMES = List.of("LIBRARY", "ASSET", "OBJECT_RECLAIM", "EVENT");

    static final List<UUID> LIBRARIES =
            List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3), new UUID(7, 4), new UUID(7, 5));

    private static final List<String> STATEMENTS = List.of(
            """
            create table if not exists library (
              id uuid primary key,
              user_id uuid not null,
              state varchar(10) not null check (state in ('live', 'trashed', 'draining')),
              trashed_at timestamp(6) with time zone,
              assets bigint not null check (assets >= 0),
              bytes bigint not null check (bytes >= 0),
              last_event bigint not null,
              version bigint not null,
              constraint library_trashed check ((state = 'live') = (trashed_at is null)))
            """,
            """
            create table if not exists asset (
              id uuid primary key,
              library_id uuid not null references library (id),
              sha256 char(64) not null,
              bytes bigint not null,
              captured_at timestamp(6) not null,
              name varchar(1024) not null,
              constraint asset_content unique (library_id, sha256))
            """,
            "create index if not exists asset_by_id on asset (library_id, id)",
            "create index if not exists asset_by_capture on asset (library_id, captured_at desc, id desc)",
            """
            create table if not exists object_reclaim (
              id uuid primary key,
              asset_ids uuid array not null,
              not_before timestamp(6) with time zone not null)
            """,
            "create index if not exists object_reclaim_due on object_reclaim (not_before, id)",
            """
            create table if not exists event (
              library_id uuid not null,
              number bigint not null,
              kind varchar(20) not null,
              asset_ids uuid array,
              primary key (library_id, number))
            """);

    private Tables() {}

    static void create(Connection connection) throws SQLException {
        var sql = new Sql(connection);
        for (var statement : STATEMENTS) {
            sql.update(statement);
        }
        for (var id : LIBRARIES) {
            sql.update("""
                    insert into library (id, user_id, state, assets, bytes, last_event, version)
                    values (?, random_uuid(), 'live', 0, 0, 0, 0)
                    """, id);
        }
    }
}
