CREATE SCHEMA app;

CREATE TYPE app.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = app.spans);
COMMENT ON TYPE app.spans IS 'some ''spans''';
CREATE TYPE app.gap AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = app.gaps);
CREATE TYPE app.part AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = app.parts);
COMMENT ON TYPE app.parts IS 'come';
CREATE TYPE app.slot AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = app.slots);
COMMENT ON TYPE app.slots IS 'stays';
CREATE TABLE app.t (v app.slot);
