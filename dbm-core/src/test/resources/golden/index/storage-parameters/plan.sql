ALTER INDEX "app"."i" SET (deduplicate_items='off', fillfactor='50');
