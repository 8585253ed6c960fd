ALTER TABLE "app"."t" RENAME COLUMN "a" TO "A b";
