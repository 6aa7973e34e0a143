# Finds a JDK that fits and sets JAVA_HOME. Needs say.sh.

JAVA_NEEDED=25

# The feature version of the JDK in a folder, 0 if there is none.
jdk_version() {
  local version
  [ -x "$1/bin/javac" ] && version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${version:-0}"
}

# Folders a JDK may be in, best first.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  local javac; javac=$(type -p javac) && dirname "$(dirname "$(readlink -f "$javac")")"
  ls -d /usr/lib/jvm/*/ /opt/*jdk*/ "$HOME"/.sdkman/candidates/java/*/ "$HOME"/.jdks/*/ 2>/dev/null | sed 's|/$||'
}

find_jdk() {
  local folder
  while read -r folder; do
    [ "$(jdk_version "$folder")" -ge $JAVA_NEEDED ] || continue
    export JAVA_HOME=$folder
    return
  done < <(jdk_candidates)
  fail "No JDK $JAVA_NEEDED found in JAVA_HOME, on the PATH or in /usr/lib/jvm. Install one (Debian 13: apt-get install \
openjdk-$JAVA_NEEDED-jdk where it is offered; else Eclipse Temurin $JAVA_NEEDED, unpacked anywhere) and set JAVA_HOME to it."
}
