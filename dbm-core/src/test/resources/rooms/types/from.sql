create schema app;
create extension citext;
create domain app.dom as varchar(10) collate "C";
create type app.comp as (a int);
create type app."Odd Enum" as enum('a','b ''q','C"x');
create table app.t (id int);
create table app.o (a int);
