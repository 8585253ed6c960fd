DROP INDEX "app"."i";
