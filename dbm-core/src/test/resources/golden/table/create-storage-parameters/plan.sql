CREATE TABLE "app"."t" (
  "id" integer,
  "b" text
) WITH (autovacuum_enabled='false', fillfactor='70', toast.autovacuum_enabled='false');
