CREATE SCHEMA app;
CREATE TABLE app."T ""x""
🙂" ("during ""x""
🙂" tsrange, a integer);
