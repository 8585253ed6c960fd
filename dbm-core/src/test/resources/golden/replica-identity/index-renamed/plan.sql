ALTER INDEX app.t_b RENAME TO t_by_b;
