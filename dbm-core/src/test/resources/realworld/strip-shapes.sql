-- Takes away the shapes of tables and the objects that no kind models, with whatever hangs on them.
DO $$
DECLARE
  statement text;
BEGIN
  FOR statement IN
    SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN
    SELECT format('DROP %s IF EXISTS %I.%I CASCADE', CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname, c.relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND (c.relkind IN ('f', 'p') OR c.relkind = 'r' AND (c.relispartition OR c.reloftype <> 0
        OR EXISTS (SELECT 1 FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))))
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN
    -- A default that reads a setting of the application's sessions is computed when its column is added, and there is no such setting here.
    SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', d.adrelid::regclass, a.attname)
      FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE pg_get_expr(d.adbin, d.adrelid) LIKE '%current_setting(%' AND a.attgenerated = ''
    UNION ALL SELECT format('DROP TEXT SEARCH CONFIGURATION %I.%I CASCADE', nspname, cfgname)
      FROM pg_ts_config JOIN pg_namespace n ON n.oid = cfgnamespace WHERE nspname <> 'pg_catalog'
    UNION ALL SELECT format('DROP TEXT SEARCH DICTIONARY %I.%I CASCADE', nspname, dictname)
      FROM pg_ts_dict JOIN pg_namespace n ON n.oid = dictnamespace WHERE nspname <> 'pg_catalog'
  LOOP EXECUTE statement; END LOOP;
END $$;
