-- Takes away everything that no kind models, with whatever hangs on it.
DO $$
DECLARE
  statement text;
BEGIN
  FOR statement IN
    SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
    UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN SELECT format('DROP EXTENSION IF EXISTS %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN
    SELECT format('DROP %s IF EXISTS %I.%I CASCADE',
      CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
      n.nspname, c.relname)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND (c.relkind IN ('v', 'm', 'f', 'p') OR c.relkind = 'r' AND (c.relispartition OR c.reloftype <> 0
        OR EXISTS (SELECT 1 FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))))
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN
    SELECT format('DROP POLICY %I ON %s', polname, polrelid::regclass) FROM pg_policy
    UNION ALL SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS -1', attrelid::regclass, attnum)
      FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE attstattarget > 0 AND n.nspname !~ '^pg_' AND c.relkind = 'i'
    UNION ALL SELECT 'ALTER SCHEMA public OWNER TO pg_database_owner'
    UNION ALL SELECT 'REVOKE CREATE ON SCHEMA public FROM PUBLIC'
    -- A default that reads a setting of the application's sessions is computed when its column is added, and there is no such setting here.
    UNION ALL SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', d.adrelid::regclass, a.attname)
      FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE pg_get_expr(d.adbin, d.adrelid) LIKE '%current_setting(%' AND a.attgenerated = ''
    UNION ALL SELECT 'ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC'
    UNION ALL SELECT format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', oid::regclass)
      FROM pg_class WHERE relrowsecurity OR relforcerowsecurity
    UNION ALL SELECT format('DROP RULE %I ON %s CASCADE', rulename, ev_class::regclass)
      FROM pg_rewrite JOIN pg_class c ON c.oid = ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND rulename <> '_RETURN'
    UNION ALL SELECT format('DROP STATISTICS %I.%I', nspname, stxname)
      FROM pg_statistic_ext JOIN pg_namespace n ON n.oid = stxnamespace
    UNION ALL SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname) FROM pg_constraint WHERE contype = 'x'
    UNION ALL SELECT format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', oid::regclass) FROM pg_class WHERE relkind = 'r' AND relreplident <> 'd'
      AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    UNION ALL SELECT format('ALTER TABLE %s SET WITHOUT CLUSTER', indrelid::regclass) FROM pg_index WHERE indisclustered
    UNION ALL SELECT format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS -1', attrelid::regclass, attname)
      FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE attstattarget > 0 AND n.nspname !~ '^pg_' AND c.relkind = 'r'
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN
    SELECT format('DROP %s IF EXISTS %I.%I CASCADE', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, t.typname)
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND (t.typtype IN ('d', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
    UNION ALL SELECT format('DROP COLLATION %I.%I CASCADE', nspname, collname)
      FROM pg_collation JOIN pg_namespace n ON n.oid = collnamespace WHERE nspname NOT IN ('pg_catalog', 'information_schema')
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND p.prokind <> 'a'
  LOOP EXECUTE statement; END LOOP;
  FOR statement IN
    SELECT format('DROP AGGREGATE IF EXISTS %s CASCADE', p.oid::regprocedure)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND p.prokind = 'a'
    UNION ALL SELECT format('DROP TEXT SEARCH CONFIGURATION %I.%I CASCADE', nspname, cfgname)
      FROM pg_ts_config JOIN pg_namespace n ON n.oid = cfgnamespace WHERE nspname <> 'pg_catalog'
    UNION ALL SELECT format('DROP TEXT SEARCH DICTIONARY %I.%I CASCADE', nspname, dictname)
      FROM pg_ts_dict JOIN pg_namespace n ON n.oid = dictnamespace WHERE nspname <> 'pg_catalog'
  LOOP EXECUTE statement; END LOOP;
END $$;
