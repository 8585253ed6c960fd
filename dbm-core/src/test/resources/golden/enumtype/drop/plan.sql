DROP TYPE app.mood;
