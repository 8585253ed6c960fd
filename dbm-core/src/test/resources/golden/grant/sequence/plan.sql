-- breaks the release that still runs
REVOKE USAGE ON SEQUENCE public.t_c_seq FROM reader;
-- breaks the release that still runs
REVOKE ALL PRIVILEGES ON SEQUENCE public.s FROM reader;
GRANT SELECT, USAGE ON SEQUENCE public.s TO reader;
GRANT USAGE ON SEQUENCE public.t_a_seq TO reader;
GRANT USAGE ON SEQUENCE public.t_b_seq TO PUBLIC;
GRANT USAGE ON SEQUENCE public.t_b_seq TO reader;
