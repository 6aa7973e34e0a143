# switch.sh FOLDER: makes FOLDER the current version by one rename; with an empty FOLDER there is none any more.
set -eu
base=/opt/vipdrift-agent
rm -f "$base/current.new"
if test -n "$1"; then
    ln -s "$1" "$base/current.new"
    mv -T "$base/current.new" "$base/current"
else
    rm -f "$base/current"
fi
