-- blocks reads, blocks writes
ALTER VIEW app.v RESET (check_option);
