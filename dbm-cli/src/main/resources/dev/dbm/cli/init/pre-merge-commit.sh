#!/bin/sh
# Refuses a merge whose migrations are not in order: git runs this hook, not pre-commit, where it commits a merge by itself.
# Nothing is lost: what was merged stays staged. Mend it, most often by dbm rebase; stage it; then git commit ends the merge.
sh .githooks/pre-commit || exit 1
