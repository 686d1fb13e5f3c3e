# What the scripts share: versions, paths, steps with progress and time, the toolchain root. Sourced by bash.
# shellcheck shell=bash
set -euo pipefail

# ---- versions: the only place where they are written (besides package-lock.json and requirements.txt) ----

EMSCRIPTEN_MIN=5.0.3 # what Pyodide 314 is built with
EMSCRIPTEN_MAX=6.0.999
DEBIAN_SUITE=forky # the Debian release whose Emscripten and Python 3.14 are used
ROOT_RECIPE=1      # count up when the recipe of the root changes
ROOT_PACKAGES=(emscripten python3.14 python3.14-dev libpython3.14-stdlib cmake ninja-build ccache
  nlohmann-json3-dev libcli11-dev pybind11-dev ca-certificates)
PYODIDE_VERSION=314.0.7
PYODIDE_TAG=cp314-cp314-pyemscripten_2026_0_wasm32
PYODIDE_EXT=.cpython-314-wasm32-emscripten.so
# Pure Python wheels that are served beside Pyodide (the first two) or used by the tests that run inside it.
PYODIDE_WHEELS=(micropip==0.11.1 packaging==26.3)
PYODIDE_TEST_WHEELS=(pytest==9.1.1 iniconfig==2.3.1 pluggy==1.7.0 pygments==2.21.0)
CLANG_TIDY_VERSION=23.1.4
NODE_MIN=20
NODE_WHEEL=24.19.0 # the Node that is installed where there is none, or an older one

# ---- paths ----

REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SCRIPTS=$REPO/scripts
DIST=$REPO/dist
BUILD=$REPO/build
CACHE=${HOGNOSE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/hognose}
STAMPS=$CACHE/stamps
LOGS=$BUILD/logs

hash_of() { # hash_of FILE_OR_TEXT... : 10 hexadecimal digits of the texts and the files' contents
  local item
  for item in "$@"; do
    if [ -f "$item" ]; then cat "$item"; else printf '%s\n' "$item"; fi
  done | sha256sum | cut -c1-10
}

ROOT=$CACHE/root-$DEBIAN_SUITE-$(hash_of "$ROOT_RECIPE" "${ROOT_PACKAGES[*]}")
NODE_DIR=$CACHE/node-$(hash_of "$SCRIPTS/package-lock.json")
VENV=$CACHE/venv-$(hash_of "$SCRIPTS/requirements.txt" "$(command -v python3 || true)")
PYODIDE_DIR=$CACHE/pyodide-$(hash_of 2 "$PYODIDE_VERSION" "${PYODIDE_WHEELS[*]}" "${PYODIDE_TEST_WHEELS[*]}" "$SCRIPTS/requirements.txt" "$SCRIPTS/pyodide_headers.py")
EM_CACHE_DIR=$CACHE/emscripten-$(basename "$ROOT")
JOBS=${HOGNOSE_JOBS:-$(nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)}

# Clones on one machine share the compiler cache.
export CCACHE_BASEDIR=$REPO CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-5G}
# Programs that bootstrap had to put somewhere of its own (a newer Node, for instance) come first.
[ -d "$CACHE/bin" ] && PATH=$CACHE/bin:$PATH
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PIP_DISABLE_PIP_VERSION_CHECK=1 npm_config_update_notifier=false

# ---- messages ----

if [ -t 2 ]; then BOLD=$'\e[1m' RED=$'\e[31m' DIM=$'\e[2m' RESET=$'\e[0m'; else BOLD='' RED='' DIM='' RESET=''; fi

say() { printf '%s\n' "$*" >&2; }

die() { # die WHAT [WHAT-TO-DO]
  printf '%s%s%s\n' "$RED" "$1" "$RESET" >&2
  [ $# -gt 1 ] && printf '  %s\n' "$2" >&2
  exit 1
}

now_ms() { local t=${EPOCHREALTIME/[.,]/}; printf '%s' "${t%???}"; }

seconds() { printf '%d.%d s' $(($1 / 1000)) $(($1 % 1000 / 100)); }

# step NAME COMMAND... : runs the command with its output in a log, shows progress and the time it took. When it fails,
# the end of the log is shown, and what to do ($STEP_HELP, when the caller set it).
step() {
  local name=$1 log status=0 start shown=0
  shift
  mkdir -p "$LOGS"
  log=$LOGS/$(printf '%s' "$name" | tr -c 'A-Za-z0-9._-' '-' | cut -c1-60).log
  start=$(now_ms)
  if [ -t 2 ]; then
    "$@" >"$log" 2>&1 </dev/null &
    local pid=$!
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
      sleep 0.2
      printf '\r\e[K%s %s%s  %s%s' "$name" "$DIM" "$(seconds $(($(now_ms) - start)))" \
        "$(tail -n 1 "$log" 2>/dev/null | tr -d '\r' | cut -c1-$((${COLUMNS:-80} > 60 ? ${COLUMNS:-80} - 50 : 20)))" "$RESET" >&2
    done
    wait "$pid" || status=$?
    trap - INT TERM
    printf '\r\e[K' >&2
  else
    "$@" >"$log" 2>&1 </dev/null &
    local pid=$! beat=0
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
      sleep 0.1
      beat=$((beat + 1))
      if [ $((beat % 200)) = 0 ]; then # about every 20 seconds
        say "  $name ... $(seconds $(($(now_ms) - start)))  $(tail -n 1 "$log" 2>/dev/null | tr -d '\r' | cut -c1-80)"
        shown=1
      fi
    done
    wait "$pid" || status=$?
    trap - INT TERM
  fi
  : "$shown"
  if [ "$status" != 0 ]; then
    printf '%s%s: failed after %s%s\n' "$RED" "$name" "$(seconds $(($(now_ms) - start)))" "$RESET" >&2
    tail -n "${STEP_LINES:-40}" "$log" | sed 's/^/  | /' >&2
    say "  The whole output: ${log#"$REPO/"}"
    [ -n "${STEP_HELP:-}" ] && say "  $STEP_HELP"
    return "$status"
  fi
  printf '%s %s%s%s\n' "$name" "$DIM" "$(seconds $(($(now_ms) - start)))" "$RESET" >&2
}

# ---- stamps: "this was done for these inputs" ----

stamped() { [ -f "$STAMPS/$1" ] && [ "$(cat "$STAMPS/$1")" = "$2" ]; }
stamp() { mkdir -p "$STAMPS" && printf '%s' "$2" >"$STAMPS/$1"; }

# tree_hash PATH... : one hash over the names, sizes and contents of the files below the paths (those that exist)
tree_hash() {
  local path existing=()
  for path in "$@"; do [ -e "$path" ] && existing+=("$path"); done
  [ ${#existing[@]} = 0 ] && { echo none; return; }
  find "${existing[@]}" \( -name node_modules -o -name __pycache__ -o -name .git \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -c1-16
}

# fresh NAME HASH PATTERN... : true when NAME was last built from HASH and each pattern still finds a file
fresh() {
  local name=$1 hash=$2 output
  shift 2
  [ "${HOGNOSE_REBUILD:-0}" = 0 ] || return 1
  [ -f "$BUILD/stamps/$name" ] && [ "$(cat "$BUILD/stamps/$name")" = "$hash" ] || return 1
  for output in "$@"; do compgen -G "$output" >/dev/null || return 1; done
}
built() { mkdir -p "$BUILD/stamps" && printf '%s' "$2" >"$BUILD/stamps/$1"; }

# ---- the toolchain ----

version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# The Emscripten that is used: "path" (one on PATH or in $EMSDK, when its version is tested) or "root".
emscripten_kind() {
  if [ -n "${HOGNOSE_EMSCRIPTEN:-}" ]; then echo "$HOGNOSE_EMSCRIPTEN"; return; fi
  local version emcc=emcc
  [ -n "${EMSDK:-}" ] && [ -x "$EMSDK/upstream/emscripten/emcc" ] && PATH=$EMSDK/upstream/emscripten:$PATH
  if command -v $emcc >/dev/null 2>&1; then
    version=$($emcc --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9]*\.[0-9]*\.[0-9]*\).*/\1/p')
    if [ -n "$version" ] && version_at_least "$version" $EMSCRIPTEN_MIN && version_at_least $EMSCRIPTEN_MAX "$version"; then
      echo path
      return
    fi
  fi
  echo root
}

# in_root COMMAND... : runs a command of the toolchain root on this repository's files, from the current directory
in_root() {
  mkdir -p "$EM_CACHE_DIR" "$CACHE/home"
  local binds=(--bind "$CACHE" "$CACHE" --bind "$REPO" "$REPO") git_dir extra
  git_dir=${HOGNOSE_CCACHE_DIR:-${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ccache}}
  mkdir -p "$git_dir"
  for extra in "$git_dir" ${HOGNOSE_BIND:-}; do binds+=(--bind "$extra" "$extra"); done
  bwrap --ro-bind "$ROOT/usr" /usr --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --symlink usr/sbin /sbin --ro-bind "$ROOT/etc" /etc --dev /dev --proc /proc --tmpfs /tmp "${binds[@]}" \
    --unsetenv CMAKE_CXX_COMPILER_LAUNCHER --setenv PATH /usr/bin:/bin --setenv HOME "$CACHE/home" --setenv CCACHE_DIR "$git_dir" \
    --setenv EM_CACHE "$EM_CACHE_DIR" --setenv EM_COMPILER_WRAPPER ccache --chdir "$PWD" "$@"
}

# em COMMAND... : runs an Emscripten command (emcc, emcmake cmake, ninja, wasm-opt ...) of whichever Emscripten is used
em() {
  if [ "$(emscripten_kind)" = path ]; then
    [ -n "${EMSDK:-}" ] && PATH=$EMSDK/upstream/emscripten:$PATH
    command -v ccache >/dev/null && export EM_COMPILER_WRAPPER=${EM_COMPILER_WRAPPER:-ccache}
    "$@"
  else
    in_root "$@"
  fi
}

# root_exec PROGRAM ARGUMENTS... : replaces the shell by a program of the root (a path below it), on the host's files.
# The program is started by its own dynamic linker, so that no namespace is needed and nothing is slower.
root_library_path() {
  local dir
  for dir in "$ROOT"/usr/lib/*-linux-gnu; do [ -d "$dir" ] && { printf '%s' "$dir"; return; }; done
}
root_linker() {
  local linker
  for linker in "$ROOT"/usr/lib64/ld-linux-*.so.* "$ROOT"/usr/lib/ld-linux-*.so.*; do
    [ -e "$linker" ] && { printf '%s' "$linker"; return; }
  done
  return 1
}
root_exec() {
  exec "$(root_linker)" --library-path "$(root_library_path)" "$ROOT/$1" "${@:2}"
}
