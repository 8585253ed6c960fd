CREATE SCHEMA "The ""App""";
CREATE TABLE "The ""App"""."Tabelle 📚" ("ID" integer, "select" text);
GRANT USAGE ON SCHEMA "The ""App""" TO "The ""Boss"" 📚";
GRANT SELECT, UPDATE ON "The ""App"""."Tabelle 📚" TO "The ""Boss"" 📚" WITH GRANT OPTION;
GRANT UPDATE ("ID", "select") ON "The ""App"""."Tabelle 📚" TO reader;
SET ROLE "The ""Boss"" 📚";
GRANT SELECT ON "The ""App"""."Tabelle 📚" TO reader;
RESET ROLE;
