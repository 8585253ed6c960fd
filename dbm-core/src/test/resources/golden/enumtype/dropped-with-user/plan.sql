-- deletes data
ALTER TABLE app.person DROP COLUMN mood;
DROP TYPE app.mood;
