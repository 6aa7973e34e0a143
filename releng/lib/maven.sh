# Finds a Maven that fits and sets MVN. Needs say.sh, packages.sh, java.sh (JAVA_HOME set).

MAVEN_NEEDED=3.9.9
MAVEN_FETCHED=3.9.16
MAVEN_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/vipdrift

maven_fits() {
  local version
  version=$("$1" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  [ -n "$version" ] && printf '%s\n' $MAVEN_NEEDED "$version" | sort -C -V
}

find_maven() {
  MVN=$MAVEN_CACHE/apache-maven-$MAVEN_FETCHED/bin/mvn
  [ ! -x "$MVN" ] || return 0
  if type -p mvn >/dev/null && maven_fits mvn; then MVN=$(type -p mvn); return; fi
  need mvn maven
  fetch_maven
}

# Any Maven can bring the one we need, from wherever it brings everything else.
fetch_maven() {
  say "This Maven is older than $MAVEN_NEEDED; fetching $MAVEN_FETCHED into $MAVEN_CACHE ..."
  mkdir -p "$MAVEN_CACHE"
  local fresh; fresh=$(mktemp -d "$MAVEN_CACHE/fetch.XXXXXX")
  (
    cd "$fresh"
    mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -DoutputDirectory=. \
      -Dartifact=org.apache.maven:apache-maven:$MAVEN_FETCHED:zip:bin \
      && "$JAVA_HOME/bin/jar" xf apache-maven-$MAVEN_FETCHED-bin.zip && chmod +x apache-maven-$MAVEN_FETCHED/bin/mvn
  ) || { rm -rf "$fresh"; fail "Maven $MAVEN_FETCHED could not be fetched; install a Maven of $MAVEN_NEEDED or later."; }
  mv -T "$fresh/apache-maven-$MAVEN_FETCHED" "$MAVEN_CACHE/apache-maven-$MAVEN_FETCHED" 2>/dev/null || true
  rm -rf "$fresh"
}
