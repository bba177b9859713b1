-- Whether the owner of a library in the trash was told that its purge is near: once each time it is trashed.
alter table library add column purge_announced boolean default false not null;
alter table library add constraint library_announced check (trashed_at is not null or not purge_announced);

-- What is to be announced next. H2 has no partial indexes.
create index library_notice on library (state, purge_announced, purge_after, id);
