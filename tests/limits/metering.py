#!/usr/bin/env python3
"""Finds operations that do much work for few steps: the clock is looked at every 4096 steps, so a step must never cost more than microseconds.

    tests/limits/metering.py [--hognose dist/bin/hognose] [FILTER...]
"""

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

REPO = pathlib.Path(__file__).resolve().parent.parent.parent
SETUP = """n = 200000
ints = list(range(n)); other = list(range(n)); same = list(ints); strs = [str(i) for i in range(n // 10)]; tup = tuple(ints)
text = "abcdefgh" * (n // 2); wide = "ab\\u0100d" * (n // 2); text2 = "abcdefgh" * (n // 2); digits = "1234567890" * 2000
d = dict.fromkeys(ints); d2 = dict.fromkeys(other); s = set(ints); s2 = set(other); f = frozenset(ints); big = 3 ** 200000; big2 = 5 ** 150000
nested = [[i] for i in range(n // 10)]; nested2 = [[i] for i in range(n // 10)]; r = range(n); floats = [i * 0.5 for i in ints]
class C: pass
objs = [C() for _ in range(n // 10)]
"""
OPERATIONS = """ints == other¦ints == same¦ints < other¦tup == tuple(same)¦ints + other¦ints * 2¦ints[:]¦ints[::2]¦ints[::-1]¦ints.copy()¦ints.reverse()¦n in ints¦-1 in ints¦ints.index(n - 1)¦ints.count(5)¦list(ints)¦tuple(ints)¦set(ints)¦dict.fromkeys(ints)¦sum(ints)¦sum(floats)¦min(ints)¦max(ints)¦any([0] * n)¦all(ints[1:])¦sorted(ints)¦ints.sort(reverse=True)¦list(reversed(ints))¦ints.insert(0, ints.pop(0))¦list(r)¦sum(r)¦-1.5 in ints¦list(zip(ints, other))¦list(enumerate(ints))¦[*ints]¦(*ints, 1)¦a, *b = ints¦ints[5:n] = other[5:n]¦del ints[0:1]; ints.insert(0, 0)¦list(map(None.__class__, strs)) if 0 else None
d == d2¦d.copy()¦dict(d)¦{**d}¦d | d2¦list(d)¦list(d.items())¦list(d.values())¦d.keys() == d2.keys()¦d.keys() & d2.keys()¦sorted(d)¦n in d.values()¦d.update(d2)¦repr(nested)
s == s2¦s | s2¦s & s2¦s - s2¦s ^ s2¦s <= s2¦s.isdisjoint({-1})¦s.copy()¦frozenset(s)¦hash(frozenset(s))¦hash(tup)¦sorted(s)¦s.union(ints)¦s.intersection(ints)¦s.issubset(ints)¦s.update(ints)¦s.intersection_update(s2)
text + text2¦text * 2¦text == text2¦text < text2¦text[:-1]¦text[::2]¦text[::-1]¦text.upper()¦text.lower()¦text.title()¦text.swapcase()¦text.capitalize()¦text.casefold()¦text.strip()¦text.strip("abcdefgh")¦text.replace("a", "xy")¦text.replace("abc", "")¦text.split("d")¦text.split()¦text.rsplit("d", 5)¦text.splitlines()¦text.find("zzz")¦text.rfind("zzz")¦text.count("cd")¦"zz" in text¦text.startswith("abc")¦text.isalpha()¦text.isascii()¦text.isdigit()¦text.isidentifier()¦text.isprintable()¦text.center(n * 6)¦text.zfill(n * 6)¦text.expandtabs()¦text.translate({97: None})¦text.partition("zzz")¦text.encode()¦text.encode("utf-16")¦wide.encode()¦text.encode().decode()¦repr(text)¦ascii(wide)¦f"{text!r}"¦f"{text:>{n*6}}"¦"%s" % text¦"{}".format(text)¦hash(text + "x")¦list(text)¦sorted(text[:n])¦"".join(strs)¦",".join(text)¦set(text)¦dict.fromkeys(text)¦text.removeprefix("abc")¦wide + text¦wide.upper()¦wide[::-1]¦wide.find("zz")¦wide.replace("a", "b")¦wide == wide[:]¦text.isspace()¦text.maketrans(text[:8], text[:8])¦max(text)¦int(digits[:4000])
big * big2¦big + big2¦big // big2¦big % 7¦big == big2¦big < big2¦-big¦big >> 3¦big << 3¦big & big2¦big | big2¦big ^ big2¦~big¦hash(big)¦bool(big)¦float(3 ** 600)¦big.bit_length()¦big.bit_count()¦hex(big)¦bin(big)¦int(hex(big), 16)¦pow(big, 3)¦pow(3, 2000, big)¦big * 3¦big - big2¦abs(-big)¦divmod(big, big2)¦str(3 ** 9000)¦big.to_bytes(50000)¦int.from_bytes(b"\\xff" * 50000)¦big == big * 1¦f"{3**9000:,}"¦round(big, -5)
nested == nested2¦repr(ints)¦str(d)¦nested < nested2¦isinstance(5, tuple([int] * 3))¦objs == objs[:]¦objs.index(objs[-1])¦C() in objs¦list(filter(None, ints))¦list(map(abs, ints))¦print(end="")¦sorted(strs, key=len)¦sorted(nested)¦min(nested)¦len({*ints})¦[0] * n¦bytes(n)¦bytearray(n)¦b"ab" * n¦bytes(text, "ascii")¦(b"ab" * n).find(b"zz")¦(b"ab" * n).replace(b"a", b"xx")¦(b"ab" * n) == (b"ab" * n)¦(b"ab" * n).hex()¦(b"ab" * n).split(b"a")¦bytes(ints[:255])¦(b"ab" * n).upper()¦bytearray(b"ab" * n) + b"x"¦list(b"ab" * n)"""


def measure(hognose, body):
    with tempfile.TemporaryDirectory(prefix="hognose-metering-") as folder:
        path = pathlib.Path(folder) / "main.py"
        path.write_text(body)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([hognose, "--json", "--max-memory", "2G", "--max-duration-secs", "60", "--max-steps", "4000000000", str(path)], capture_output=True, stdin=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    reply = json.loads(done.stdout)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, reply["usage"]["steps"], reply.get("error")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("filter", nargs="*")
    parser.add_argument("--hognose", default=str(REPO / "dist" / "bin" / "hognose"))
    parser.add_argument("--most", type=float, default=2.0, help="microseconds that a step may cost")
    options = parser.parse_args()
    setup_secs, setup_steps, error = measure(options.hognose, SETUP)
    if error:
        sys.exit(f"the preparation fails: {error}")
    bad = total = 0
    for operation in [one for line in OPERATIONS.splitlines() for one in line.split("¦") if one.strip()]:
        if options.filter and not any(text in operation for text in options.filter):
            continue
        total += 1
        secs, steps, error = measure(options.hognose, SETUP + "for _ in range(20):\n    " + operation + "\n")
        if error:
            print(f"  ?  {operation}: {error.get('type')}: {str(error.get('message'))[:80]}")
            continue
        work, cost = secs - setup_secs, max(steps - setup_steps, 1)
        if work > 0.1 and work / cost * 1e6 > options.most:
            bad += 1
            print(f"BAD  {operation}: {work * 1000 / 20:.1f} ms for {cost // 20} steps", flush=True)
    print(f"{total} operations, {bad} cost too few steps")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
