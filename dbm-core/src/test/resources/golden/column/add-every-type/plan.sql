-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c00 smallint;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c01 integer;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c02 bigint;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c03 numeric;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c04 numeric(8,3);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c05 real;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c06 double precision;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c07 money;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c08 boolean;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c09 text;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c10 character varying;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c11 character varying(20);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c12 character(1);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c13 character(5);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c14 "char";
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c15 name;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c16 bytea;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c17 date;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c18 time without time zone;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c19 time(3) without time zone;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c20 time with time zone;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c21 timestamp without time zone;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c22 timestamp(0) without time zone;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c23 timestamp with time zone;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c24 timestamp(6) with time zone;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c25 interval;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c26 interval(3);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c27 interval day to second;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c28 interval year;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c29 uuid;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c30 json;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c31 jsonb;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c32 xml;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c33 inet;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c34 cidr;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c35 macaddr;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c36 macaddr8;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c37 bit(1);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c38 bit(3);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c39 bit varying;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c40 bit varying(8);
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c41 point;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c42 line;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c43 lseg;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c44 box;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c45 path;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c46 polygon;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c47 circle;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c48 tsvector;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c49 tsquery;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c50 int4range;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c51 tstzrange;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c52 datemultirange;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c53 oid;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c54 regclass;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c55 pg_lsn;
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c56 integer[];
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c57 text[];
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c58 character varying(10)[];
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c59 numeric(4,1)[];
-- blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN c60 timestamp(3) with time zone[];
