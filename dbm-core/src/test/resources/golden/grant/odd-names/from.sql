CREATE SCHEMA "The ""App""";
CREATE TABLE "The ""App"""."Tabelle 📚" ("ID" integer, "select" text);
GRANT SELECT ON "The ""App"""."Tabelle 📚" TO "The ""Boss"" 📚";
