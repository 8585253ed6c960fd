CREATE SCHEMA app;
CREATE TABLE app.a_table_whose_name_is_as_long_as_a_name_can_be_in_postgresql_sixty (
  a_column_whose_name_is_long_too_and_begins_alike_one bigint GENERATED ALWAYS AS IDENTITY
);
CREATE TABLE app."Größe" (
  "Länge_die_mit_vielen_Umlauten_wie_äöüäöüäöüäöüäöü" bigint GENERATED ALWAYS AS IDENTITY
);
ALTER TABLE app.a_table_whose_name_is_as_long_as_a_name_can_be_in_postgresql_sixty
  ADD COLUMN a_column_whose_name_is_long_too_and_begins_alike_two bigint GENERATED ALWAYS AS IDENTITY;
