-- The words an asset is found by, each after a space, written by the server. H2 looks at all assets of a library for them.
alter table asset add column search_words varchar(16384) default '' not null;

update asset set search_words = ' ' || regexp_replace(trim(regexp_replace(
    lower(file_name || ' ' || coalesce(description, found_description, '')), '[^\p{L}\p{N}]+', ' ')),
    '([^ ]{64})[^ ]+', '$1');
