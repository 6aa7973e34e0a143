# Waits up to 10 s until the agent runs and its socket is there.
n=0
while test $n -lt 100; do
    if systemctl is-active --quiet vipdrift-agent.service && test -S /run/vipdrift/agent.sock; then exit 0; fi
    n=$((n + 1))
    sleep 0.1
done
systemctl is-active vipdrift-agent.service >&2
journalctl -u vipdrift-agent.service -n 5 --no-pager -o cat >&2
exit 1
