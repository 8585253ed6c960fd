ALTER TABLE app.a DROP CONSTRAINT a_b_fkey;
-- deletes data
DROP TABLE app.b;
