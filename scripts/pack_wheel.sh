# pack_wheel NATIVE_WHEEL EXTENSION OUT_DIR: the same wheel for Pyodide. The native wheel brings the Python files and the
# metadata; its extension module is exchanged for the WebAssembly one, and `wheel` writes tags and records.
# shellcheck shell=bash
pack_pyodide_wheel() {
  local native=$1 extension=$2 out=$3 work=$BUILD/pyodide-wheel-tree tree
  rm -rf "$work"
  mkdir -p "$work" "$out"
  "$VENV/bin/wheel" unpack -d "$work" "$native"
  tree=$(echo "$work"/*/)
  find "$tree" -name '_hognose*.so' -delete
  cp "$extension" "$tree/hognose/"
  sed -i.bak -e '/^Tag:/d' -e '/^$/d' "$tree"/*.dist-info/WHEEL && rm "$tree"/*.dist-info/WHEEL.bak
  echo "Tag: $PYODIDE_TAG" >>"$tree"/*.dist-info/WHEEL
  rm -f "$out"/hognose-*-"$PYODIDE_TAG".whl
  "$VENV/bin/wheel" pack -d "$out" "$tree"
}
