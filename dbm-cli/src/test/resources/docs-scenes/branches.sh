# On main a phone was added, on this branch a note.
. "$SCENES/two-branches.sh"
two_branches "customer ', @Nullable String phone'" '@Nullable String note,' phone
