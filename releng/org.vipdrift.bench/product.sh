# A copy of the product with the bench's own bundle in it, and folders of data for it. Needs project.sh, say.sh.

# copy_console WORK_FOLDER: sets copy.
copy_console() {
  local bundle=$releng/org.vipdrift.bench.console/target version jar
  [ -d "$product" ] && [ -f "$bundle/MANIFEST.MF" ] || fail "The console is not built: releng/build"
  copy=$1/product
  rm -rf "$copy"; cp -a "$product" "$copy"
  version=$(sed -n 's/^Bundle-Version: *\([^ ]*\).*/\1/p' "$bundle/MANIFEST.MF" | tr -d '\r')
  jar=org.vipdrift.bench.console_$version.jar
  cp "$bundle"/org.vipdrift.bench.console-*-SNAPSHOT.jar "$copy/plugins/$jar"
  sed -i "s|^osgi.bundles=.*|&,reference\\\\:file\\\\:$jar@3\\\\:start|" "$copy/configuration/config.ini"
  grep -q "$jar" "$copy/configuration/config.ini" || fail "The product's configuration names no bundles." 1
  echo "$jar" >>"$copy/class.path" # at its end: the cache of classes stays good for those before
}

# new_data FOLDER: has the console begin anew, with three hosts; sets data. Nothing listens on their ports: the answer comes
# at once, and nothing leaves this machine.
new_data() {
  data=$1
  rm -rf "$data"; mkdir -m 700 "$data"
  {
    printf 'version: 1\nhosts:\n'
    printf '  h%d:\n    address: 127.0.0.1\n    port: %d\n    user: root\n    identity: automatic\n' 1 1 2 2 3 3
  } >"$data/inventory.yaml"
}

# console RESULT PROPERTY=VALUE...: one life of the console, in English; what it finds will be in the file RESULT.
console() {
  local result=$1 options property; shift
  rm -f "$result"
  options="\"-Dvipdrift.bench.console=$result\" -Dvipdrift.bench.from=$(date +%s%3N)"
  for property; do options+=" \"-Dvipdrift.bench.$property\""; done
  LC_ALL=C.UTF-8 JDK_JAVA_OPTIONS=$options timeout 180 "${as_whom[@]}" "$copy/vipdrift-console" --data "$data"
}
as_whom=() # a program and its arguments that start the console with fewer rights
