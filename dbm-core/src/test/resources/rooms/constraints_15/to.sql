create table p (id int, a int, b int, c int, d int, constraint pk2 primary key (id) include (d) deferrable initially deferred,
  constraint p_a_key unique nulls not distinct (a) with (fillfactor=70), constraint pbc unique (b, c),
  constraint pd unique (d));
create table q (id int primary key, p int, p2 int, p3 int, b int, c int, check (id > 1), constraint cc check (p2 > 1),
  constraint nv check (b > 0), constraint wild check (p in (1,2) and p3 between 1 and 3 or (b is null)));
alter table q add constraint fk1 foreign key (p2) references p(a) on delete set default deferrable initially deferred;
alter table q add constraint fk2 foreign key (p3) references p(a);
alter table q add constraint fk3 foreign key (c,b) references p(c,b) deferrable;
alter table q add constraint fk5 foreign key (p,c) references p(b,c) on delete set null (c);
