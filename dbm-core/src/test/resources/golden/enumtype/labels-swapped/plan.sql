ALTER TYPE app.mood RENAME VALUE 'on' TO 'on__old';
ALTER TYPE app.mood RENAME VALUE 'off' TO 'on';
ALTER TYPE app.mood RENAME VALUE 'on__old' TO 'off';
