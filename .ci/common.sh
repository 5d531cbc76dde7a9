# What the stages share; read by .ci/run in the root of the checkout.

root=$PWD
build=$root/.build
mkdir -p "$build/tmp" "$build/cache"

# SwiftPM, clang and the compiler keep caches in the home directory unless told otherwise.
export TMPDIR=$build/tmp
export CLANG_MODULE_CACHE_PATH=$build/cache/clang
export PYTHONDONTWRITEBYTECODE=1
shared=(--cache-path "$build/cache/swiftpm" --config-path "$build/cache/config" --security-path "$build/cache/security")
shared+=(--manifest-cache local)

heading=
since=$SECONDS

# step TEXT: ends the step before and prints the heading of the next.
step() {
  finish "ok"
  heading=$1 since=$SECONDS
  printf '\n== %s\n' "$heading"
}

finish() {
  if [[ -n $heading ]]; then printf -- '-- %s: %s, %d s\n' "$1" "$heading" "$((SECONDS - since))"; fi
  heading=
}

fail() {
  printf 'error: %s\n' "$1" >&2
  exit 1
}

# tools PROGRAM=PACKAGE …: Debian's packages of the programs that are missing.
tools() {
  local each missing=()
  for each in "$@"; do
    [[ -n $(PATH=$PATH:$(printf '%s:' /usr/lib/postgresql/*/bin) command -v "${each%%=*}") ]] || missing+=("${each#*=}")
  done
  ((${#missing[@]})) || return 0
  ((EUID == 0)) || fail "missing; as root: apt-get install ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# python_environment FOLDER MODULE REQUIREMENT…: a virtual environment that has the module; REQUIREMENT as pip takes them.
python_environment() {
  local folder=$1 module=$2
  shift 2
  if "$folder/bin/python" -c "import $module" 2> /dev/null; then return; fi
  python3 -c 'import ensurepip, venv' 2> /dev/null || tools venv=python3-venv
  python3 -m venv --clear "$folder"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}

trap 'status=$?; if ((status)); then finish "FAILED"; fi' EXIT

# release_command: builds the executable as it is released; its path is in `xueshi`, its folder in `binaries`.
release_command() {
  .ci/release "${shared[@]}"
  binaries=$(swift build "${shared[@]}" -c release --show-bin-path)
  xueshi=$binaries/xueshi
}
