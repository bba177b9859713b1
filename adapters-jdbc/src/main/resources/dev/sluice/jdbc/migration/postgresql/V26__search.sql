-- The words an asset is found by, each after a space, written by the server.
alter table asset add column search_words varchar(16384) default '' not null;

update asset set search_words = ' ' || regexp_replace(trim(regexp_replace(
    lower(file_name || ' ' || coalesce(description, found_description, '')), '[^[:alnum:]]+', ' ', 'g')),
    '([^ ]{64})[^ ]+', '\1', 'g');

-- The library is one of the words, so that a word that is in all libraries does not lead through all of them. The words
-- are taken as they are: no parser and no dictionary has a say, and no locale.
create index asset_words on asset using gin (
    array_to_tsvector(array_remove(string_to_array(search_words || ' ' || cast(library_id as text), ' '), '')));
