. "$SCENES/branches.sh"
dbm init --configure-git > /dev/null
