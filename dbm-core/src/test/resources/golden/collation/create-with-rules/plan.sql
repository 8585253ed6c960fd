CREATE COLLATION app.ruled (PROVIDER = icu, LOCALE = 'und', RULES = '&V << w <<< W');
CREATE TABLE app.t (
  a text COLLATE app.ruled
);
