# pack_pyodide_wheel EXTENSION OUT_DIR: packs pyodide-wheel/hognose and the extension module as a wheel for Pyodide.
# The build backend writes the metadata, as it does for a native wheel; `wheel` writes tags and records. Sourced by bash.
# shellcheck shell=bash
pack_pyodide_wheel() {
  local extension=$1 out=$2 tree=$BUILD/pyodide-wheel-tree
  rm -rf "$tree"
  mkdir -p "$tree" "$out"
  (cd "$REPO/pyodide-wheel" && "$VENV/bin/python" - "$tree" <<'PYTHON'
import sys
from scikit_build_core.build import prepare_metadata_for_build_wheel

prepare_metadata_for_build_wheel(sys.argv[1])
PYTHON
  )
  cp -R "$REPO/pyodide-wheel/hognose" "$tree/hognose"
  find "$tree" -name __pycache__ -prune -exec rm -r {} +
  find "$tree/hognose" -name '*.so' -delete
  cp "$extension" "$tree/hognose/"
  (
    cd "$tree"/hognose-*.dist-info
    printf 'Wheel-Version: 1.0\nGenerator: hognose\nRoot-Is-Purelib: false\nTag: %s\n' "$PYODIDE_TAG" >WHEEL
  )
  rm -f "$out"/hognose-*-"$PYODIDE_TAG".whl
  "$VENV/bin/wheel" pack -d "$out" "$tree"
}
