create table t (a int not null, b int constraint bb not null, c int, d int, e int not null, f int not null no inherit, g int);
alter table t add constraint dd not null d not valid;
create table p (id int primary key);
create table q (p int, p2 int, constraint fk foreign key (p) references p not enforced, constraint ck check (p > 0) not enforced);
create table ren (x int not null, k int constraint k1 not null primary key);
