def log = new File(basedir, 'build.log').text

assert log.contains('invoice')
assert log.contains('dbm validate found what has to be mended')
assert log.contains('dbm is skipped')
assert new File(basedir, 'target/classes/com/acme/shop/Invoice.class').exists()
return true
