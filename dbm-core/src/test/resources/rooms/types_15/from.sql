create table t (id int, cents numeric(7,2), thousands numeric(5));
