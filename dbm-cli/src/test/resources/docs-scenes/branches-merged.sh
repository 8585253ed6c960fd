. "$SCENES/branches.sh"
dbm init --configure-git > /dev/null
git merge -q --no-commit origin/main
