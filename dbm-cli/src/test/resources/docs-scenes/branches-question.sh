# Both branches added a note, and git merged what it could; the driver is configured.
. "$SCENES/two-branches.sh"
two_branches "order '' '@Nullable @Column(type = \"varchar(200)\") String note,'" '@Nullable String note,' note
dbm init --configure-git > /dev/null
git merge -q main > /dev/null 2>&1 || true
