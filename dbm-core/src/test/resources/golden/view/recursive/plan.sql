CREATE VIEW app.v AS
WITH RECURSIVE v(n) AS (
         VALUES (1)
        UNION ALL
         SELECT (v_1.n + 1)
           FROM v v_1
          WHERE (v_1.n < 10)
        )
 SELECT v.n
   FROM v;
