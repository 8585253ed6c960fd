-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.booking RENAME CONSTRAINT booking_during_excl TO no_overlap;
