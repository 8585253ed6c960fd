ALTER TABLE app.t RENAME TO u;
ALTER TABLE app.u RENAME CONSTRAINT t_pkey TO u_pkey;
ALTER TABLE app.u RENAME CONSTRAINT t_b_key TO u_b_key;
ALTER TABLE app.u RENAME CONSTRAINT t_b_check TO u_b_check;
ALTER INDEX app.t_b_idx RENAME TO u_b_idx;
