-- OWN_TRANSACTION
ALTER TYPE "app"."mood" ADD VALUE 'so so' AFTER 'sad';
