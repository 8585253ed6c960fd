BEGIN
  -- stays as it is
  NEW.changed := now();
  RETURN NEW;
END
