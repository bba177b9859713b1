-- Of events before this time some may have been forgotten, because they were old: a history that lacks its beginning is whole.
create table history_trim (
    trimmed_before timestamp(6) with time zone
);

insert into history_trim (trimmed_before) values (null);
