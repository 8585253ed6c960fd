CREATE TABLE "app"."c" (
  "x" integer
);
CREATE TABLE "z"."p" (
  "a" integer NOT NULL,
  CONSTRAINT "p_pkey" PRIMARY KEY ("a")
);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE "app"."c" ADD CONSTRAINT "c_x_fkey" FOREIGN KEY ("x") REFERENCES "z"."p" ("a");
