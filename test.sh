#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test. The last line is "N passed, N failed, N skipped".
# Arguments go to `dotnet test`: ./test.sh --filter "FullyQualifiedName~Coverage"
# MAPS_NO_SKIP=1 makes a skipped test a failure, for where everything that tests need is there.
# Fails when a test fails, when none ran, or when something could not be installed or built.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

results=$PWD/TestResults
trx=$results/tests.trx
passed=0 failed=0 skipped=0

finish() { # exit code
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$1"
}

give_up() { # why
  echo "test.sh: $1" >&2
  finish 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# The command or file that shows that a Debian package is there, and the package.
install_debian_packages() {
  local missing=() pair
  for pair in ogr2ogr:gdal-bin chromium:chromium /usr/share/postgresql/15/extension/postgis.control:postgresql-15-postgis-3 /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf:fonts-dejavu-core /usr/sbin/nginx:nginx-light; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || [ -e "${pair%%:*}" ] || missing+=("${pair##*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0

  echo "Installing ${missing[*]}"
  command -v apt-get >/dev/null 2>&1 || give_up "no apt-get here. Install by hand: ${missing[*]}"
  as_root true 2>/dev/null || give_up "installing needs root or sudo without a password. Run: apt-get install ${missing[*]}"
  local attempt
  for attempt in 1 2; do
    as_root apt-get update -qq &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && return 0
    echo "test.sh: attempt $attempt to install ${missing[*]} failed" >&2
  done
  give_up "apt-get could not install ${missing[*]}; see above"
}

install_npm_packages() {
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || give_up "node or npm is not there: install Node 20"
  local folder=MapService.Tests/npm
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return 0
  (cd "$folder" && npm ci) || (cd "$folder" && npm ci) || give_up "npm ci failed in $folder"
}

# One attribute of the run's <Counters>; 0 where there is no such number.
counter() { # name
  local value
  value=$(grep -o '<Counters [^>]*>' "$trx" | head -n 1 | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*')
  echo "${value:-0}"
}

count_results() {
  [ -f "$trx" ] || return 0
  passed=$(counter passed)
  failed=$(($(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))
  skipped=$(($(counter total) - passed - failed))
}

command -v dotnet >/dev/null 2>&1 || give_up "dotnet is not there: install the .NET 10 SDK"
install_debian_packages
install_npm_packages
rm -f "$trx"
dotnet build Maps.sln --configuration Release --verbosity quiet --nologo -p:WebBuildRequired=true || give_up "the build failed"

timeout 40m dotnet test MapService.Tests --configuration Release --no-build --nologo \
  --results-directory "$results" --logger "trx;LogFileName=$(basename "$trx")" "$@"
status=$?
count_results
[ "$status" -eq 124 ] && echo "test.sh: the tests were stopped after 40 minutes" >&2
[ $((passed + failed)) -gt 0 ] || { echo "test.sh: no test ran" >&2; status=1; }
[ "$failed" -eq 0 ] || status=1
[ -z "${MAPS_NO_SKIP:-}" ] || [ "$skipped" -eq 0 ] || { echo "test.sh: $skipped tests were skipped, and MAPS_NO_SKIP is set" >&2; status=1; }
finish "$status"
