def log = new File(basedir, 'build.log').text

assert log.readLines().any { it.startsWith('::error ') && it.contains('0000_orphan.sql') }
assert log.contains('dbm validate found what has to be mended')
assert !new File(basedir, 'target/classes/com').exists()
return true
