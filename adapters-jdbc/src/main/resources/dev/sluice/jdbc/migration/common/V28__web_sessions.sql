-- Who has signed in with a key in a browser. The beginning of the hash finds a session, as with keys.

create table web_session (
    hash bytea not null,
    lookup bigint not null,
    key_id uuid not null,
    started_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    constraint web_session_hash unique (hash),
    constraint web_session_key foreign key (key_id) references api_key (id),
    constraint web_session_ends check (ends_at > started_at)
);

create index web_session_lookup on web_session (lookup);
create index web_session_end on web_session (ends_at);
