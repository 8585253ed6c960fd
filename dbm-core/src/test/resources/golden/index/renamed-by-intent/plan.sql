ALTER INDEX "app"."i" RENAME TO "k";
