create table p (id int primary key, a int unique, b int, c int, d int, unique (b, c));
create table q (id int, p int references p, p2 int, p3 int, b int, c int, check (id > 0), constraint cc check (p2 > 1) no inherit,
  constraint nv check (b > 0) not valid);
alter table q add constraint fk1 foreign key (p2) references p on delete set null;
alter table q add constraint fk2 foreign key (p3) references p(a) not valid;
alter table q add constraint fk3 foreign key (b,c) references p(b,c) match full on update cascade;
create unique index ui on p(d);
alter table q add constraint fk4 foreign key (p2) references p(d);
