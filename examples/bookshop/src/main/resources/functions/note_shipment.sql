BEGIN
  IF new.status = 'SHIPPED' AND new.shipped_at IS NULL THEN
    new.shipped_at := now();
  END IF;
  RETURN new;
END
