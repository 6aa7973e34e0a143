# unpack.sh ARCHIVE FOLDER SHA256: unpacks into /opt/vipdrift-agent/FOLDER, whole or not at all.
set -eu
base=/opt/vipdrift-agent
mkdir -p "$base"
rm -rf "$base/$2.new" "$base/$2"
mkdir -m 0755 "$base/$2.new"
tar -xzf "$1" -C "$base/$2.new" --strip-components=1 --no-same-owner --no-same-permissions
printf '%s\n' "$3" >"$base/$2.new/PACKAGE.sha256"
chown -R root:root "$base/$2.new"
chmod -R go-w,a+rX "$base/$2.new"
mv -T "$base/$2.new" "$base/$2"
