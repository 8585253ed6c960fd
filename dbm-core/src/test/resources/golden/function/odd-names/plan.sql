CREATE SCHEMA "Odd ""Space";
CREATE TYPE "Odd ""Space"."Ty pe" AS ENUM ('a');
CREATE FUNCTION "Odd ""Space"."sélect
🐘"("or der" "Odd ""Space"."Ty pe", select_ integer DEFAULT 1, "values" integer DEFAULT 2)
RETURNS "Odd ""Space"."Ty pe"[]
LANGUAGE plpgsql
SET search_path TO "Odd ""Space", "a,b"
AS $$BEGIN END$$;
COMMENT ON FUNCTION "Odd ""Space"."sélect
🐘"("Odd ""Space"."Ty pe", integer, integer) IS 'é';
CREATE FUNCTION app.a23456789012345678901234567890123456789012345678901234567890123()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
