-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t ADD COLUMN id bigint NOT NULL GENERATED ALWAYS AS IDENTITY;
