create table account (name varchar(100) primary key);
