# two_branches RECORD-ON-MAIN RECORD-ON-THE-BRANCH: orders on main; then a migration each, and the branch is checked out
. "$SCENES/orders-record.sh"
two_branches() {
    with_customers
    order '' ''
    run generate orders
    dbm init > /dev/null
    commit orders
    git checkout -q -b feature
    order '' "$2"
    run generate orders_note
    commit note
    git checkout -q main
    eval "$1"
    run generate "$3"
    commit more
    git init -q --bare .git/origin.git
    git remote add origin .git/origin.git
    git push -q origin main
    git checkout -q feature
}
