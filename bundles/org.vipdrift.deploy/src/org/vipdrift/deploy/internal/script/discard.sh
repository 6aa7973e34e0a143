# discard.sh FOLDER: removes an unpacked version that is not the current one.
set -eu
base=/opt/vipdrift-agent
test "$(readlink "$base/current" 2>/dev/null || :)" = "$1" && exit 0
rm -rf "${base:?}/$1.new" "${base:?}/$1"
rmdir "$base" 2>/dev/null || :
