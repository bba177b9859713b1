-- What operators count and list; all of these are small whatever the size of the tables.
create index library_draining on library (id) where state = 'draining';
create index library_held on library (id) where hold_reason is not null and trashed_at is not null;
create index object_reclaim_failed on object_reclaim (created_at, id) where last_error is not null;
