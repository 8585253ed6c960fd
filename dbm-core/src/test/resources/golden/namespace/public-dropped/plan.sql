DROP SCHEMA "public";
