-- Members who have written something, with how much.
SELECT m.id,
       m.name,
       count(*) AS posts
  FROM member m
  JOIN post p ON p.member_id = m.id
 GROUP BY m.id;

-- Nothing behind the semicolon counts.
