# The records of a database are there, and somebody has changed the database by hand since.
. "$SCENES/live.sh"
run pull --package com.acme.shop
psql -q -c 'ALTER TABLE customer ADD COLUMN phone text, ALTER COLUMN name DROP NOT NULL' shop
