#!/bin/sh
# Runs a command of dbm that needs files only. Nothing is compiled and no records are read.
#
#   sh .githooks/dbm FOLDER COMMAND...     FOLDER is the project's folder
#
# With DBM_CLI set, that is what runs: the path of dbm-cli.jar, of a program, or a command such as "java -jar /opt/dbm-cli.jar".
# Otherwise the project's build runs it. Paths among the arguments must be absolute.

project=$1
shift

missing() {
    {
        printf 'dbm: %s\n' "$1"
        printf '  %s\n' "$2"
    } >&2
    exit 127
}

if [ -n "${DBM_CLI:-}" ]; then
    case $DBM_CLI in
        *.jar)
            if [ -f "$DBM_CLI" ]; then
                java=${JAVA_HOME:+$JAVA_HOME/bin/}java
                command -v "$java" > /dev/null || missing "$java is not there." 'Install a JDK of 21 or later.'
                exec "$java" -jar "$DBM_CLI" "$@"
            fi
            ;;
    esac
    if command -v "$DBM_CLI" > /dev/null; then
        exec "$DBM_CLI" "$@"
    fi
    case $DBM_CLI in
        *' '*)
            if command -v "${DBM_CLI%% *}" > /dev/null; then
                set -f
                # Several words are a command with arguments of its own.
                # shellcheck disable=SC2086
                exec $DBM_CLI "$@"
            fi
            ;;
    esac
    missing "DBM_CLI names what is not there: $DBM_CLI" 'Mend DBM_CLI, or unset it to use the build.'
fi

arguments=''
for argument; do
    arguments="$arguments${arguments:+ }'$argument'"
done

if [ -f "$project/pom.xml" ]; then
    tool=mvn
    wrapper=mvnw
    remedy='Install Maven, or set DBM_CLI to the path of dbm-cli.jar.'
else
    tool=gradle
    wrapper=gradlew
    remedy='Install Gradle, or set DBM_CLI to the path of dbm-cli.jar.'
fi
if [ -x "$project/$wrapper" ]; then
    build=$project/$wrapper
elif [ -x "./$wrapper" ]; then
    build=./$wrapper
else
    build=$tool
fi
command -v "$build" > /dev/null || missing "neither DBM_CLI nor $build is there to check the migrations with." "$remedy"

case $tool in
    # By its whole name, since the plugin may stand in a parent's pom, where Maven does not look for short ones.
    mvn) exec "$build" -B -q -f "$project/pom.xml" dev.dbm:dbm-maven-plugin:run "-Ddbm.args=$arguments" ;;
    gradle) exec "$build" -q -p "$project" dbmFiles "--args=$arguments" ;;
esac
