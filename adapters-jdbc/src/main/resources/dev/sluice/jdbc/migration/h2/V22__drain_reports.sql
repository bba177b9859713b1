-- What operators count and list. H2 has no partial indexes.
create index library_by_state on library (state, id);
create index object_reclaim_failed on object_reclaim (created_at, id);
