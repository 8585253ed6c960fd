-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking RENAME TO stay;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.stay RENAME COLUMN cancelled TO gone;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.stay RENAME COLUMN during TO nights;
