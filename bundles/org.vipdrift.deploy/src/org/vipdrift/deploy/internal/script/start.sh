# Starts or restarts the agent and waits until it is ready (Type=notify).
set -eu
systemctl enable --quiet vipdrift-agent.service 2>/dev/null
if ! systemctl restart vipdrift-agent.service; then
    journalctl -u vipdrift-agent.service -n 5 --no-pager -o cat >&2 || :
    exit 1
fi
