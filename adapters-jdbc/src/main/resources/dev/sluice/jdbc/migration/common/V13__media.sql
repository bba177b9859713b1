-- What a file shows, by the extension of its name: the server knows the same ones and writes the column from now on.
alter table asset add column is_video boolean default false not null;

update asset set is_video = true
where lower(file_name) like '%.mp4' or lower(file_name) like '%.m4v' or lower(file_name) like '%.insv'
    or lower(file_name) like '%.mov' or lower(file_name) like '%.qt' or lower(file_name) like '%.avi'
    or lower(file_name) like '%.mkv' or lower(file_name) like '%.webm' or lower(file_name) like '%.3gp'
    or lower(file_name) like '%.3g2' or lower(file_name) like '%.mpg' or lower(file_name) like '%.mpeg'
    or lower(file_name) like '%.mpe' or lower(file_name) like '%.vob' or lower(file_name) like '%.mts'
    or lower(file_name) like '%.m2ts' or lower(file_name) like '%.ts' or lower(file_name) like '%.wmv'
    or lower(file_name) like '%.asf' or lower(file_name) like '%.flv' or lower(file_name) like '%.ogv';
