DROP TYPE "app"."mood";
