# compile: compiles the sources of the project, if there are any and something in them is new
compile() {
    [ -d src/main/java ] || return 0
    if [ -e target/compiled ] && [ -z "$(find src -name '*.java' -newer target/compiled)" ]; then
        return 0
    fi
    rm -rf target/classes && mkdir -p target/classes &&
        javac -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -proc:none -nowarn -parameters -d target/classes -cp "$DBM_JAR" \
            $(find src/main/java -name '*.java') &&
        touch target/compiled
}
