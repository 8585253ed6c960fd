-- blocks reads, blocks writes
ALTER VIEW app.v SET (security_invoker = true);
