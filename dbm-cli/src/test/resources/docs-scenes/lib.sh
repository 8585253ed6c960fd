# For the scripts beside this one, which prepare a folder for the commands of a page.

. "$SCENES/compile.sh"

# record NAME TEXT: writes a record, enum or class of package com.acme.shop
record() {
    mkdir -p src/main/java/com/acme/shop
    {
        echo 'package com.acme.shop;'
        echo 'import dev.dbm.annotation.*;'
        echo 'import java.math.BigDecimal;'
        echo 'import java.time.Instant;'
        echo 'import java.util.UUID;'
        echo 'import org.jspecify.annotations.Nullable;'
        printf '%s\n' "$2"
    } > "src/main/java/com/acme/shop/$1.java"
}

# customer [COMPONENTS]: the record of the pages, with more components at its end
customer() {
    record Customer "@Table record Customer(@Id @Identity long id, @Unique String email, String name, @Default(\"now()\") Instant createdAt$1) {}"
}

# run COMMAND: a command of dbm, which prints nothing
run() {
    mvn -q compile exec:exec -Dargs="$*" > output 2>&1 || { cat output; exit 1; }
    rm output
}

project() {
    git init -q -b main .
    printf "target/\ndbm-cli.jar\n" > .gitignore
    echo '<project><groupId>com.acme.shop</groupId></project>' > pom.xml
    mkdir -p src/main/resources/db/migrations/meta
    echo '{"version":"7","dialect":"postgresql","entries":[]}' > src/main/resources/db/migrations/meta/_journal.json
    cp "$DBM_JAR" .
}

commit() {
    git add .
    git commit -q -m "$1"
}

# archive: keeps the classes that a generate loads in an archive of the JVM, which halves what each command takes to start
archive() {
    if [ ! -e "$CACHE/dbm.jsa" ]; then
        compile
        mkdir -p target/first/meta
        cp src/main/resources/db/migrations/meta/_journal.json target/first/meta
        java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$CACHE/dbm.jsa" -jar "$DBM_JAR" generate first --dir target/first \
            --package com.acme.shop --classpath target/classes --scratch-url "$SCRATCH_URL" > target/first/output 2>&1 || { cat target/first/output; exit 1; }
        rm -r target/first
    fi
}

# with_customers [COMPONENTS] [NAME]: a project with one migration; made once, and copied after that
with_customers() {
    made="$CACHE/$(printf '%s' "$*" | cksum | tr -d ' ')"
    if [ ! -d "$made" ]; then
        mkdir "$made"
        (
            cd "$made"
            project
            customer "$1"
            archive
            run generate "${2:-customers}"
            commit customers
        ) || { rm -rf "$made"; exit 1; }
    fi
    cp -Rp "$made/." .
}
