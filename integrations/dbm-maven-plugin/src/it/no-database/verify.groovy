def log = new File(basedir, 'build.log').text

assert log.contains('No database is named')
assert log.contains('DBM-X001')
assert log.contains('dbm migrate could not do its work (exit code 3)')
assert log.contains('What dbm.java names is no program: ')
assert log.contains('dbm runs on Java 21 or later')
assert !log.contains('sesame\n') && !log.contains('DBM_PASSWORD')
assert log.contains('valid, 0 migrations')
return true
