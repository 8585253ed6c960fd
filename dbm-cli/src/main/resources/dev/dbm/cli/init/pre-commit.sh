#!/bin/sh
# Refuses a commit whose migrations are not in order{{of-project-plain}}.
#
# It acts when records or migrations are staged, and looks at what is staged, not at the work tree: journal, files and snapshots.
# Nothing is compiled and no database is asked, so that it takes a second or two; whether records and migrations agree is
# for the pull request's check. The rules: {{rules}}
(
    project={{sh:project}}
    folder={{sh:folder}}
    sources={{sh:sources}}
    rules={{sh:rules}}
    top=$(git rev-parse --show-toplevel) && cd "$top" || exit 1

    git diff --cached --quiet -- ":(literal)$folder"
    case $? in
        0) migrations=no ;;
        1) migrations=yes ;;
        *) exit 1 ;;
    esac
    records=no
    if git diff --cached --unified=100000 --no-color --no-ext-diff -- ":(literal)$sources" ":(exclude,literal)$folder" \
        | grep -q 'dev[.]dbm[.]annotation'; then
        records=yes
    fi
    if [ $migrations = no ] && [ $records = no ]; then
        exit 0
    fi

    staged=$(git rev-parse --absolute-git-dir)/dbm-staged.$$
    trap 'rm -rf "$staged"' EXIT
    trap 'exit 1' HUP INT TERM
    mkdir -p "$staged/$folder" || exit 1
    git ls-files -z -- ":(literal)$folder" | git checkout-index -z --stdin --prefix="$staged/" || exit 1

    report=$(sh .githooks/dbm "$project" validate --files-only --dir "$staged/$folder" 2>&1)
    status=$?
    if [ $status -ne 0 ]; then
        {
            case $report in
                # What the build tool and its JVM add to findings helps nobody.
                *DBM-[A-Z][0-9]*)
                    escape=$(printf '\033')
                    printf '%s\n' "$report" \
                        | sed -e "s/$escape\[[0-9;]*m//g" -e '/^\[ERROR\]/,$d' -e '/^FAILURE: /,$d' -e '/^WARNING: /d' -e '/^SLF4J/d' -e '/^$/d'
                    ;;
                *) printf '%s\n' "$report" ;;
            esac | awk -v prefix="$staged/" '{ while (i = index($0, prefix)) $0 = substr($0, 1, i - 1) substr($0, i + length(prefix)); print }'
            if [ $status -eq 127 ]; then
                echo 'dbm: the commit is refused, because its migrations could not be checked.'
            else
                echo "dbm: the commit is refused. Mend what is said above, stage it, and commit again; see $rules"
            fi
            echo '  git commit --no-verify goes past this check. The pull request is checked all the same.'
        } >&2
        exit 1
    fi

    if ! git diff --quiet -- ":(literal)$folder" || [ -n "$(git ls-files --others --exclude-standard -- ":(literal)$folder")" ]; then
        echo "dbm: what is staged in $folder is in order; it has other changes that are not staged and were not looked at." >&2
    fi
    if [ $records = yes ] && [ $migrations = no ]; then
        echo "dbm: records are staged and no migration is. If the structure changed: generate, and stage what it writes." >&2
    fi
    exit 0
) || exit 1
