-- How far those have got who are told of events: listeners of a host, by the names it gives them, and webhooks, by their
-- ids. A worker who does not come back in time has lost its claim.
create table subscription (
    name varchar(128) primary key,
    feed_order bigint not null,
    library_id uuid not null,
    number bigint not null,
    noted_at timestamp(6) with time zone not null,
    attempts integer not null,
    failing_since timestamp(6) with time zone,
    retry_at timestamp(6) with time zone,
    last_error varchar(2048),
    parked_at timestamp(6) with time zone,
    worker uuid,
    claimed_until timestamp(6) with time zone,
    constraint subscription_trouble check ((attempts = 0) = (failing_since is null)
        and (failing_since is null) = (retry_at is null)
        and (failing_since is null) = (last_error is null)
        and (parked_at is null or failing_since is not null)),
    constraint subscription_claim check ((worker is null) = (claimed_until is null))
);
