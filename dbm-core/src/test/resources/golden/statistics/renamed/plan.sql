ALTER STATISTICS app.old_name RENAME TO new_name;
