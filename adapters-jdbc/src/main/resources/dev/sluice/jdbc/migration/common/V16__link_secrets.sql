-- What links to bytes are signed with; one for each term of 30 days.
create table link_secret (
    number bigint primary key,
    secret varchar(64) not null,
    made_at timestamp(6) with time zone not null
);
