create schema app;
create extension citext;
create domain app.dom as varchar(10) collate "C";
create type app.comp as (a int);
create type app."Odd Enum" as enum('a','b ''q','C"x','\back');
create table app.o (a int);
create table app.t (id int, a "char", b bit, c bit(5), d bit varying, e varbit(7), f numeric(5,2),
  g numeric(5), h numeric, i interval day to second(3), j interval(2), k interval year,
 l timestamp(3), m timestamptz(0)[], n time(1) with time zone, o char, p char(5), q bpchar, r varchar, s varchar(4)[], t app.dom, u app.comp[], v app."Odd Enum"[], w citext, x name, y "char"[], z text collate "C",
 aa app.dom collate "POSIX", ab float4, ac int2vector, ad oid, ae int4range, af tsvector, ag xml, ah money, ai _text, aj app.o, ak interval hour to minute, al "bit", am "bit"[], an regclass, ao pg_lsn, ap information_schema.sql_identifier, aq text[][] , ar app."Odd Enum" default 'b ''q', at app."Odd Enum"[] default '{a}');
