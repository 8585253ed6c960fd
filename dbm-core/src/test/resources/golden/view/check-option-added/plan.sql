-- blocks reads, blocks writes
ALTER VIEW app.v SET (check_option = local);
