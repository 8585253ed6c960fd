create type m as enum('x','y');
create type m2 as enum('x','y','z');
create table t (a bigint default 1, b varchar(20) default 'y', c int default 1, d timestamptz default now(),
  e int not null, f text, g int, h int, i m2 default 'z', j m default 'y', k int[], l bigint[] default '{2}',
  n numeric(12,3), o int default 1, p uuid, q int, r jsonb, s bigint, u text collate "POSIX",
  gg bigint generated always as (s+1) stored, keep int not null default 5, "Q q" text default 'it''s',
  ts timestamptz, bi bit(8), w m not null, nn int generated always as (e+1) stored, "Add" m[] not null default array['x'::m]);
create index ix on t(s);
create index ix2 on t(u);
