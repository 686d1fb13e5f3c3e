#!/usr/bin/env python3
"""run.py [--seed N] [--programs N] [--batch N] [--time SECONDS] [--engine COMMAND]: differential fuzzing.

Makes small programs (generate.py), runs them in batches on CPython 3.14 and on Hognose, and prints each difference made as small as
removing statements and lines can make it, one for each kind of difference. Exit status 1 when there was one."""
import argparse
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
import generate  # noqa: E402

MARK = "\x01program"
# CPython has no limits of its own: it gets one for memory and one for the time of each program, which ends the process.
DRIVER = f'''
limited = True
try:
    import resource
    import signal
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
except ImportError:
    limited = False
KEPT = []
for number, source in enumerate(PROGRAMS):
    print({MARK!r}, number, flush=True)
    if limited:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.1)
    names = {{"__name__": "__main__", "KEPT": KEPT}}
    for place, statement in enumerate(source.split("#---\\n")):
        print("\\x02", place)
        try:
            exec(compile(statement, "<fuzz>", "exec"), names)
        except BaseException as e:
            try:
                print("!", type(e).__name__, e)
            except BaseException as e:
                print("!!", type(e).__name__)
print({MARK!r}, "end")
'''


def run(command, path, seconds=20):
    environment = dict(os.environ, PYTHONHASHSEED="0", LC_ALL="C.UTF-8", NO_COLOR="1", PYTHONWARNINGS="ignore")
    try:
        done = subprocess.run([*shlex.split(command), str(path)], stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, env=environment)
    except subprocess.TimeoutExpired as e:
        return (e.stdout or b"").decode("utf-8", "replace"), "timeout"
    return done.stdout.decode("utf-8", "replace"), "" if done.returncode == 0 else f"status {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-300:]}"


def outputs(command, sources, folder, name):
    """What each program prints. A program that ends the process is the last one of its batch; the others run in another.
    One at which the time for the batch is over has a minute of its own: a busy machine is no difference."""
    path = pathlib.Path(folder) / f"{name}.py"
    result = []
    while len(result) < len(sources):
        path.write_text("PROGRAMS = [\n" + "".join(repr(source) + ",\n" for source in sources[len(result):]) + "]\n" + DRIVER)
        text, failure = run(command, path, 20 if len(sources) > 1 else 60)
        parts = [re.sub(r" at 0x[0-9a-f]+", " at 0x", part.partition("\n")[2]) for part in text.split(MARK)[1:] if not part.startswith(" end")]
        if failure == "timeout" and len(sources) > 1 and parts:
            parts[-1:] = outputs(command, [sources[len(result) + len(parts) - 1]], folder, name)
        elif failure or not parts:
            parts = [*parts[:-1], f"{parts[-1] if parts else ''}<ended: {failure}>"]
        result += parts
    return result


def heavy(want, got):
    """Programs that pass a limit of one of the two are not compared."""
    return "<ended: status -" in want or "<ended: timeout" in want or "MemoryError" in want or "LimitError" in got


def source_of(statements):
    return "#---\n".join([generate.PRELUDE, *("\n".join(lines) + "\n" for lines in statements)])


def first_pair(want, got):
    """The first line that differs, in both."""
    pairs = zip(*([line for line in text.splitlines() if line[:1] != "\x02"] + ["<end>"] for text in (want, got)))
    return next(((a, b) for a, b in pairs if a != b), None)


def place_of_difference(want, got):
    """The number of the statement whose output differs first."""
    place = 0
    for a, b in zip(want.splitlines() + ["<end>"], got.splitlines() + ["<end>"]):
        if a != b:
            break
        if a[:1] == "\x02":
            place = int(a[1:])
    return place


class Session:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder

    def both(self, sources):
        """What each program prints on CPython and on Hognose, which is spared those that are too heavy for CPython."""
        want = outputs(self.options.oracle, sources, self.folder, "oracle")
        got = iter(outputs(self.options.engine, [source for source, a in zip(sources, want) if not heavy(a, "")], self.folder, "engine"))
        return want, ["" if heavy(a, "") else next(got) for a in want]

    def first_difference(self, source):
        want, got = self.both([source])
        return first_pair(want[0], got[0])

    def minimise(self, statements):
        """Removes statements, then lines with what is indented below them, as long as the first difference stays of its kind."""
        aim = kind(self.first_difference(source_of(statements)))

        def keeps(candidates):
            want = outputs(self.options.oracle, ["\n".join(lines) + "\n" for lines in candidates], self.folder, "oracle")
            light = [(lines, a) for lines, a in zip(candidates, want) if not heavy(a, "")]
            got = outputs(self.options.engine, ["\n".join(lines) + "\n" for lines, _ in light], self.folder, "engine")
            return [lines for (lines, a), b in zip(light, got) if kind(first_pair(a, b)) == aim]

        lines = source_of(statements).splitlines()
        for size in (len(lines) // 2, len(lines) // 4, len(lines) // 8, *[1] * 40):
            candidates = [lines[:i] + lines[i + size:] for i in range(0, len(lines), size)] if size > 1 else []
            for i, line in enumerate(lines):
                depth = len(line) - len(line.lstrip())
                j = i + 1
                while j < len(lines) and len(lines[j]) - len(lines[j].lstrip()) > depth:
                    j += 1
                candidates.append(lines[:i] + lines[j:])
                if j > i + 1:
                    candidates.append(lines[:i] + [dedent(x) for x in lines[i + 1:j]] + lines[j:])
            good = keeps(candidates)
            if good:
                lines = min(good, key=len)
            elif size == 1:
                break
        return "\n".join(lines) + "\n"


def dedent(line):
    return line[4:] if line.startswith("    ") else line


def kind(pair):
    if pair is None:
        return None
    strip = lambda text: re.sub(r"'[^']*'|\"[^\"]*\"|[\w.]*\d[\w.]*", "_", text)[:60] if re.match(r"!? ?\w*(Error|Exception|Iteration)", text) else "output"
    return strip(pair[0]), strip(pair[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=int(time.time()) % 1000000 * 1000)
    parser.add_argument("--programs", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--time", type=float, default=1e9, help="stop after so many seconds")
    parser.add_argument("--kinds", type=int, default=12, help="stop after so many kinds of differences")
    parser.add_argument("--brief", action="store_true", help="print the statement that differs, not a small program")
    parser.add_argument("--plain", action="store_true", help="without the statements of features.py")
    parser.add_argument("--whole", action="store_true", help="print whole programs, not made small")
    parser.add_argument("--engine", default=f"{ROOT / 'dist/bin/hognose'} --max-duration-secs 10")
    parser.add_argument("--oracle", default=str(ROOT / "scripts/python3.14"))
    options = parser.parse_args()
    began, made, seen, differing, skipped, limited = time.time(), 0, {}, [], 0, []
    with tempfile.TemporaryDirectory() as folder:
        session = Session(options, folder)
        while made < options.programs and time.time() - began < options.time and len(seen) < options.kinds:
            seeds = range(options.seed + made, options.seed + made + min(options.batch, options.programs - made))
            made += len(seeds)
            programs = [generate.program(seed, not options.plain) for seed in seeds]
            want, got = session.both([source_of(p) for p in programs])
            if all("<ended" in a for a in want):
                sys.exit(f"the oracle runs nothing: {want[0]}")
            for seed, statements, a, b in zip(seeds, programs, want, got):
                if heavy(a, b):
                    skipped += 1
                    if not heavy(a, ""):
                        limited.append(seed)
                    continue
                if a == b:
                    continue
                differing.append(seed)
                pair = first_pair(a, b)
                if pair is None or kind(pair) in seen:
                    continue
                seen[kind(pair)] = seed
                if options.brief:
                    place = place_of_difference(a, b)
                    print(f"--- seed {seed}, statement {place}\n" + "\n".join(statements[place - 1] if place else []) + f"\nCPython: {pair[0]}\nHognose: {pair[1]}\n", flush=True)
                    continue
                small = source_of(statements) if options.whole else session.minimise(statements)
                pair = session.first_difference(small) or pair
                print(f"--- seed {seed}\n{small.removeprefix(generate.PRELUDE)}CPython: {pair[0]}\nHognose: {pair[1]}\n", flush=True)
    print(f"{made} programs from seed {options.seed}, {skipped} of them too heavy to compare, {len(differing)} differ, {len(seen)} kinds, {time.time() - began:.0f} s")
    if limited:
        print("passed a limit of Hognose's alone:", *limited)
    if differing:
        print("differ:", *differing)
    sys.exit(1 if seen else 0)


if __name__ == "__main__":
    main()
