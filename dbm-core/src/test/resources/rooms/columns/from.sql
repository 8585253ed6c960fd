create type m as enum('x','y');
create type m2 as enum('x','y','z');
create table t (a int default 1, b varchar(10) default 'x', c text default '1', d timestamp,
  e int, f text collate "C", g int not null, h int generated always as (e*2) stored, i m default 'x',
  j text default 'x', k text[], l int[] default '{1}', n numeric(10,2), o boolean default true,
  p text, q bigint, r json, s int, u varchar(5), gg int generated always as (s+1) stored, keep int,
  "Q q" int, ts text, bi int, w text default 'a' not null);
create index ix on t(s);
create index ix2 on t(u);
