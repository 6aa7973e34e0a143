# Installs the current version's unit file.
set -eu
unit=/etc/systemd/system/vipdrift-agent.service
cp /opt/vipdrift-agent/current/vipdrift-agent.service "$unit.new"
chmod 0644 "$unit.new"
mv -T "$unit.new" "$unit"
systemctl daemon-reload
