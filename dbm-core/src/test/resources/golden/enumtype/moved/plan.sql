ALTER TYPE app.mood SET SCHEMA other;
