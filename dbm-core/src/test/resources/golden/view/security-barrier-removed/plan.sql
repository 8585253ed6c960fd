-- blocks reads, blocks writes
ALTER VIEW app.v RESET (security_barrier);
