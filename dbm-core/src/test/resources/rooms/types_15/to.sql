create table t (id int, cents numeric(2,7), thousands numeric(5,-3), list numeric(4,-1)[]);
