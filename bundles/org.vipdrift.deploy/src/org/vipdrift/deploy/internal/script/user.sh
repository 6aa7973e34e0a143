# Makes the agent's user; prints "made" if it was not there.
set -eu
PATH=$PATH:/usr/sbin:/sbin
if ! id -u vipdrift >/dev/null 2>&1; then
    useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin --user-group vipdrift
    echo made
fi
