# Removes our unit file.
set -eu
rm -f /etc/systemd/system/vipdrift-agent.service /etc/systemd/system/vipdrift-agent.service.new
systemctl daemon-reload
