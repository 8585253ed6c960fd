def log = new File(basedir, 'build.log').text
def folder = new File(basedir, 'src/main/resources/db/migrations')

assert new File(folder, '0000_customers.sql').text.contains('CREATE TABLE public.customer')
assert new File(folder, 'meta/0000_snapshot.json').exists()
assert new File(basedir, 'target/classes/db/migrations/0000_customers.sql').exists()
assert log.contains('Proofs run on the embedded PostgreSQL 18.')
assert log.contains('proven: 1 file replayed on PostgreSQL 18')
assert log.contains('--- dbm-maven-plugin:') && log.contains(':prebuild') && log.contains(':check')
assert log.contains('"proven" : true')
return true
