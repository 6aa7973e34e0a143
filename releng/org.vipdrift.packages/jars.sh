# Finds what the build has made. Needs releng/lib/say.sh; $root is the checkout.

# Copies our bundles (short names) into a folder, named as they are called.
copy_bundles() {
  local to=$1 bundle; shift
  for bundle in "$@"; do
    cp -p "$root/bundles/org.vipdrift.$bundle/target/org.vipdrift.$bundle-"*.jar "$to/org.vipdrift.$bundle.jar" \
      || fail "org.vipdrift.$bundle is not built." 1
  done
}

# Copies libraries, by their names as bundles, into a folder.
copy_libraries() {
  local to=$1 library; shift
  for library in "$@"; do
    cp -p "$root"/releng/org.vipdrift.product/target/repository/plugins/"$library"_[0-9]*.jar "$to/$library.jar" \
      || fail "The library $library is not in the product." 1
  done
  make_cacheable "$to"/*.jar
}

# Makes jars such that a JVM's cache takes their classes.
make_cacheable() { "$JAVA_HOME/bin/java" "$root/releng/org.vipdrift.packages/CacheableJars.java" "$@"; }

# All jars of a folder as a class path, ours first.
class_path() { printf '%s:' "$1"/org.vipdrift.*.jar $(ls "$1"/*.jar | grep -v '/org\.vipdrift\.') | sed 's/:$//'; }
