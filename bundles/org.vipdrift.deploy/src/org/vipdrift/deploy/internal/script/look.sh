# Prints what an installation must know of a host, as key=value lines.
echo "kernel=$(uname -s)"
echo "machine=$(uname -m)"
test -d /run/systemd/system && echo init=systemd || echo init=other
if test "$(id -u)" = 0; then echo rights=root
elif sudo -n true 2>/dev/null; then echo rights=sudo
else echo rights=none; fi
echo "optKiB=$(df -Pk /opt/vipdrift-agent 2>/dev/null | awk 'NR == 2 {print $4}')"
test -d /opt/vipdrift-agent || echo "optKiB=$(df -Pk /opt 2>/dev/null | awk 'NR == 2 {print $4}')"
echo "tmpKiB=$(df -Pk /tmp 2>/dev/null | awk 'NR == 2 {print $4}')"
if test -L /opt/vipdrift-agent/current; then
    echo "current=$(readlink /opt/vipdrift-agent/current)"
    echo "sha256=$(cat /opt/vipdrift-agent/current/PACKAGE.sha256 2>/dev/null)"
    echo "version=$(head -n 1 /opt/vipdrift-agent/current/VERSION 2>/dev/null)"
    test -x /opt/vipdrift-agent/current/bin/vipdrift-agent && echo program=there || echo program=missing
fi
echo "service=$(systemctl is-active vipdrift-agent.service 2>/dev/null)"
for tool in tar gzip sha256sum useradd; do
    command -v "$tool" >/dev/null 2>&1 || test -x "/usr/sbin/$tool" || echo "missing=$tool"
done
