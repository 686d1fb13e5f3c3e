"""What the fuzzing scripts share: running hognose, and telling a finding from an ordinary end."""

import argparse
import hashlib
import os
import pathlib
import re
import subprocess
import tempfile

REPO = pathlib.Path(__file__).resolve().parent.parent.parent
FOUND = REPO / "build" / "fuzz"


def options(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--hognose", default=str(REPO / "build" / "asan" / "hognose"))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    return parser


def finding(status, stderr):
    """What is wrong with an end like this, or None."""
    found = re.search(r"(?:runtime error:|ERROR: (?:Address|Leak)Sanitizer:?).*", stderr)
    if found:
        return found.group(0)
    if status is None:
        return "does not end"
    if status < 0:
        return f"signal {-status}"
    if status not in (0, 1, 2, 120, 124) and "SystemExit" not in stderr and status > 128:
        return f"exit status {status}"
    return None


def run(hognose, source, arguments=(), timeout=60, script_arguments=()):
    """Runs a program's text. Answers (finding or None, exit status, standard error)."""
    with tempfile.TemporaryDirectory(prefix="hognose-fuzz-") as folder:
        path = pathlib.Path(folder) / "main.py"
        path.write_bytes(source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass"))
        environment = dict(os.environ, UBSAN_OPTIONS="print_stacktrace=1", ASAN_OPTIONS="allocator_may_return_null=1:detect_stack_use_after_return=0")
        process = subprocess.Popen([hognose, *arguments, str(path), *script_arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, env=environment)
        try:
            _, err = process.communicate(timeout=timeout)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            _, err = process.communicate()
            status = None
    err = err.decode("utf-8", "replace")
    return finding(status, err), status, err


def keep(what, source, stderr):
    """Writes a finding to build/fuzz and prints where. One of each kind (first frames of the report) is enough."""
    frames = re.findall(r"#\d+ 0x[0-9a-f]+ in ([\w:~<>]+)", stderr)[:3]
    label = re.sub(r"0x[0-9a-f]+|\d+", "N", what) + " ".join(frames)
    FOUND.mkdir(parents=True, exist_ok=True)
    path = FOUND / ("found-" + hashlib.sha1(label.encode()).hexdigest()[:8] + ".py")
    if not path.exists():
        path.write_bytes(source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass"))
        path.with_suffix(".txt").write_text(stderr[-6000:])
        print(f"{path}: {what} in {' < '.join(frames)}", flush=True)
        return True
    return False
