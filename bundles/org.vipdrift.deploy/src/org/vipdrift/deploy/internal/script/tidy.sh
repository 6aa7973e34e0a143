# Removes versions that are not current.
set -eu
cd /opt/vipdrift-agent
current=$(readlink current)
for folder in */; do
    folder=${folder%/}
    test "$folder" = "$current" || test -L "$folder" || rm -rf "./$folder"
done
