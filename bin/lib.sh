# Shared by bin/*: finds a JDK 25, Maven and (for tests) Chromium, installs what apt offers and says so.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else
    say "Please run as root: $*"; return 1
  fi
}

apt_install() {
  command -v apt-get >/dev/null 2>&1 || { say "Please install: $*"; return 1; }
  say "Installing: $*"
  as_root apt-get install -y -qq "$@" >/dev/null 2>&1 || { as_root apt-get update -qq >/dev/null && as_root apt-get install -y -qq "$@" >/dev/null; }
}

find_jdk() {
  for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/*-25-* /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* /opt/*25*; do
    if [ -x "$jdk/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$jdk/release" 2>/dev/null; then
      JAVA_HOME=$jdk; export JAVA_HOME; return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  say "No JDK 25 found."
  if command -v apt-cache >/dev/null 2>&1 && apt_install openjdk-25-jdk-headless && find_jdk; then return 0; fi
  say "Please install a JDK 25, e.g. Eclipse Temurin 25 (package temurin-25-jdk), and start again."
  exit 1
}

need_maven() { command -v mvn >/dev/null 2>&1 || apt_install maven; }

need_chromium() {
  [ -x /usr/bin/chromium ] || apt_install chromium
  [ -x /usr/bin/chromium ] || { say "Please install Chromium as /usr/bin/chromium."; exit 1; }
}

# Builds the runnable jar when a source is newer than it.
need_jar() {
  if [ ! -f target/lotse.jar ] || [ -n "$(find src/main pom.xml -newer target/lotse.jar -print -quit)" ]; then
    need_maven
    say "Building Lotse (the first time takes a few minutes) ..."
    mvn -q -B -ntp -DskipTests package 2>&1 | grep -v -e 'sun.misc.Unsafe' -e 'terminally deprecated' -e 'Please consider reporting' >&2 || true
    [ -f target/lotse.jar ] || { say "The build failed; run 'mvn -DskipTests package' to see why."; exit 1; }
  fi
  need_unpacked
}

# The heap grows only when it must, and what the JVM took beside it goes back to the machine; metadata never needs a collection at start.
# Compiled code fits in its cache many times over: without the last option the whole heap is collected once it has grown by a seventh of
# it, some minutes after the start, and for a third of a second nobody is answered.
java_options="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms128m -Xmx384m -XX:MetaspaceSize=192m -XX:TrimNativeHeapInterval=60000 -XX:SweeperThreshold=100"

# Each build is unpacked once into a folder of its own, so that a later build never changes a running program, and one practice
# start on an empty database is remembered (the JVM's AOT cache), which halves every later start. Without it Lotse only starts
# more slowly.
need_unpacked() {
  run=target/run/$(cksum <target/lotse.jar | cut -d' ' -f1)
  [ -f "$run/done" ] && return 0
  find target/run -mindepth 1 -maxdepth 1 -mtime +1 -exec rm -rf {} + 2>/dev/null || true
  rm -rf "$run"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/lotse.jar extract --destination "$run" >/dev/null
  say "Preparing fast starts (once per build) ..."
  practice || say "No practice start was possible; Lotse will start more slowly."
  rm -rf "$run/practice"
  touch "$run/done"
}

practice() {
  # shellcheck disable=SC2086 # the options are words
  "$JAVA_HOME/bin/java" $java_options -XX:AOTCacheOutput="$run/lotse.aot" -jar "$run/lotse.jar" --server.port=0 \
    --lotse.database.data="$run/practice" --lotse.database.durable=false >"$run/practice.log" 2>&1 &
  practice=$!
  tries=0
  until grep -q 'Started Application' "$run/practice.log"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$practice" 2>/dev/null; then kill "$practice" 2>/dev/null; return 1; fi
    sleep 0.4
  done
  practice_port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' "$run/practice.log")
  for page in health sign-in setup; do
    if command -v curl >/dev/null 2>&1; then curl -s -o /dev/null "http://localhost:$practice_port/$page" || true; fi
  done
  kill "$practice"
  wait "$practice" || true
  [ -f "$run/lotse.aot" ]
}

# start PROFILE DEFAULT_DATA "$@": runs the application in the foreground; Ctrl-C ends it cleanly.
start() {
  profile=$1; data=$2; shift 2; port=8080
  while [ $# -gt 0 ]; do
    case "$1" in
      --port) port=$2; shift 2 ;;
      --data) data=$2; shift 2 ;;
      *) say "Unknown option $1. Known: --port N, --data DIR"; exit 2 ;;
    esac
  done
  need_jdk
  need_jar
  mkdir -p "$data"
  say "Lotse starts on http://localhost:$port (data in $data). Ctrl-C ends it."
  cache=
  if [ -f "$run/lotse.aot" ]; then cache=-XX:AOTCache=$run/lotse.aot; fi
  # shellcheck disable=SC2086 # the options are words
  exec "$JAVA_HOME/bin/java" $java_options $cache -jar "$run/lotse.jar" \
    --server.port="$port" --lotse.address="${LOTSE_ADDRESS:-http://localhost:$port}" \
    --lotse.database.data="$data" --spring.profiles.active="$profile"
}
