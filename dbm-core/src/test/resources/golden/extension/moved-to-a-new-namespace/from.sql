CREATE EXTENSION citext;
CREATE TABLE t (a citext DEFAULT 'b', b citext[] , CHECK (a <> 'x'));
CREATE INDEX i ON t (a);
