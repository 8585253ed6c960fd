-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE public.q OWNER TO CURRENT_USER;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE public.q OWNER TO chief;
-- blocks writes
ALTER SEQUENCE public.q OWNED BY public.d.id;
-- blocks writes
ALTER SEQUENCE public.r OWNED BY NONE;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE public.r OWNER TO CURRENT_USER;
-- blocks writes
ALTER SEQUENCE public.s OWNED BY NONE;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE public.s OWNER TO chief;
-- blocks writes
ALTER SEQUENCE public.s OWNED BY public.b.id;
