create table t (a int constraint named not null, b int not null, c int, d int, e int, f int not null, g int not null no inherit);
alter table t add constraint cc not null c not valid;
alter table t add constraint dd not null d;
create table p (id int primary key);
create table q (p int, p2 int, constraint fk foreign key (p) references p, constraint ck check (p > 0),
  constraint ck2 check (p2 > 0) not enforced, constraint fk2 foreign key (p2) references p not enforced);
create table ren (x int not null, k int constraint k2 not null primary key);
create table new (a int constraint n1 not null, b int, c int not null no inherit);
alter table new add constraint zz not null b not valid;
