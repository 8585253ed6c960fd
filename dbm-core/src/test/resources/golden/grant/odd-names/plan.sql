GRANT SELECT, UPDATE ON TABLE "The ""App"""."Tabelle 📚" TO "The ""Boss"" 📚" WITH GRANT OPTION;
GRANT USAGE ON SCHEMA "The ""App""" TO "The ""Boss"" 📚";
SET ROLE "The ""Boss"" 📚";
GRANT SELECT ON TABLE "The ""App"""."Tabelle 📚" TO reader;
RESET ROLE;
GRANT UPDATE ("ID") ON TABLE "The ""App"""."Tabelle 📚" TO reader;
GRANT UPDATE ("select") ON TABLE "The ""App"""."Tabelle 📚" TO reader;
