# Removes every trace of a stopped agent: unit, program, state, socket.
set -eu
rm -f /etc/systemd/system/vipdrift-agent.service
rm -rf /opt/vipdrift-agent /var/lib/vipdrift /run/vipdrift
systemctl daemon-reload
systemctl reset-failed vipdrift-agent.service 2>/dev/null || :
