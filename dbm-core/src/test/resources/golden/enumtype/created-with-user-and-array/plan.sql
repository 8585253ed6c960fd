CREATE TYPE "app"."mood" AS ENUM ('sad', 'ok');
CREATE TABLE "app"."person" (
  "mood" "app"."mood" DEFAULT 'ok'::app.mood NOT NULL,
  "past" "app"."mood"[] DEFAULT '{}'::app.mood[]
);
