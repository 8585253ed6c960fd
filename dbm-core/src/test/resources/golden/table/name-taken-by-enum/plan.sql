-- deletes data
DROP TABLE app.a;
CREATE TYPE app.a AS ENUM ('x');
