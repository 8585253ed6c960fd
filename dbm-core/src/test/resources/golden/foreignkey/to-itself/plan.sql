CREATE TABLE "app"."t" (
  "id" integer NOT NULL,
  "parent" integer,
  CONSTRAINT "t_pkey" PRIMARY KEY ("id")
);
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE "app"."t" ADD CONSTRAINT "t_parent_fkey" FOREIGN KEY ("parent") REFERENCES "app"."t" ("id");
