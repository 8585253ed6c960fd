CREATE SEQUENCE app.s;
-- blocks reads, blocks writes
ALTER VIEW app.v ALTER COLUMN id SET DEFAULT nextval('app.s'::regclass);
