ALTER TABLE app.a DROP CONSTRAINT a_b_fkey;
ALTER TABLE app.b DROP CONSTRAINT b_a_fkey;
-- deletes data
DROP TABLE app.a;
-- deletes data
DROP TABLE app.b;
