CREATE SCHEMA extensions;
CREATE EXTENSION citext SCHEMA extensions;
CREATE TABLE t (a extensions.citext DEFAULT 'b', b extensions.citext[], CHECK (a OPERATOR(extensions.<>) 'x'));
CREATE INDEX i ON t (a);
