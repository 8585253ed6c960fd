CREATE OR REPLACE FUNCTION app.f(a integer, b integer DEFAULT 1)
RETURNS integer
LANGUAGE sql
BEGIN ATOMIC
 SELECT 1;
 SELECT
         CASE
             WHEN (a > 1) THEN 2
             ELSE 3
         END AS "case";
END;
