CREATE TABLE app."Größe" (
  "Länge_die_mit_vielen_Umlauten_wie_äöüäöüäöüäöüäö" bigint NOT NULL GENERATED ALWAYS AS IDENTITY
);
CREATE TABLE app.a_table_whose_name_is_as_long_as_a_name_can_be_in_postgresql_si (
  a_column_whose_name_is_long_too_and_begins_alike_one bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  a_column_whose_name_is_long_too_and_begins_alike_two bigint NOT NULL GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.a_table_whose_name_is_as_long_a_column_whose_name_is_long__seq1)
);
