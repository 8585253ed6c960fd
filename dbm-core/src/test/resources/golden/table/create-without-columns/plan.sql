CREATE TABLE app.t ();
