CREATE TYPE app.mood AS ENUM ();
