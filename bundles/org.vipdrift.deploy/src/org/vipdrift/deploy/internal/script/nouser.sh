# Removes the agent's user and group.
PATH=$PATH:/usr/sbin:/sbin
if id -u vipdrift >/dev/null 2>&1; then userdel vipdrift; fi
if getent group vipdrift >/dev/null 2>&1; then groupdel vipdrift; fi
