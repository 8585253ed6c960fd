CREATE TABLE "app"."t" ();
