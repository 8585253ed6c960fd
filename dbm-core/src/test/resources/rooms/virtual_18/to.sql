create table t (a int, b int generated always as (a+2) virtual, c int generated always as (a+1) virtual,
  d int generated always as (a*2) stored, e int generated always as (a * 7) virtual);
