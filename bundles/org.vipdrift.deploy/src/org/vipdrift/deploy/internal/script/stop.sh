# Stops and disables the agent; VIPs it holds stay where they are.
systemctl disable --quiet --now vipdrift-agent.service 2>/dev/null
systemctl reset-failed vipdrift-agent.service 2>/dev/null
exit 0
