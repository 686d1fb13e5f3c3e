#!/usr/bin/env python3
"""Makes core/support/unicode_names.{bin,inc} from the unicodedata module of the Python that runs this (3.14: Unicode 16.0).

How the names are packed is described in core/support/unicode_names.cpp. The module can look up aliases and named sequences but
not list them: their names are in unicode_aliases.txt. `--check` compares with the files instead of writing them.
"""
import collections
import pathlib
import struct
import sys
import unicodedata as data
import zlib

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "core/support/unicode_names.bin"
VERSION = "16.0.0"
FREQUENT = 200
WORD_BLOCK = 16
NAME_GROUP = 32
HANGUL = range(0xAC00, 0xD7A4)


def algorithmic(named):
    """Runs of names that are a prefix and the code point in hexadecimal, and what is left."""
    ranges, rest = [], []
    for c, name in named:
        number = f"{c:04X}"
        if name.endswith("-" + number):
            prefix = name[:-len(number)]
            if ranges and ranges[-1][1] == c - 1 and ranges[-1][2] == prefix:
                ranges[-1][1] = c
            else:
                ranges.append([c, c, prefix])
        elif c not in HANGUL:
            rest.append((c, name))
    return ranges, rest


def front_coded(words):
    """Each word: how many letters it shares with the one before, then the others, the last with its high bit set."""
    out, blocks, before = [], [], ""
    for i, word in enumerate(words):
        if i % WORD_BLOCK == 0:
            blocks.append(len(out))
            before = ""
        shared = 0
        while shared < min(len(word) - 1, len(before)) and word[shared] == before[shared]:
            shared += 1
        out.append(shared)
        letters = [ord(x) for x in word[shared:]]
        letters[-1] |= 0x80
        out += letters
        before = word
    return out, blocks


def main():
    if data.unidata_version != VERSION:
        sys.exit(f"this Python has Unicode {data.unidata_version}, the names are of {VERSION}: run a Python 3.14")
    named = [(c, data.name(chr(c))) for c in range(0x110000) if data.name(chr(c), "")]
    ranges, rest = algorithmic(named)
    aliases = (HERE / "unicode_aliases.txt").read_text().splitlines()
    texts = [name for _, name in rest] + aliases
    words = sorted({word for text in texts for word in text.split(" ")})
    number = {word: i for i, word in enumerate(words)}
    assert len(words) <= (256 - FREQUENT) * 256
    names = [[number[word] for word in text.split(" ")] for text in texts]

    def deltas():
        before = []
        for i, name in enumerate(names):
            shared = 0
            if i % NAME_GROUP:
                while shared < min(len(before), len(name), 15) and before[shared] == name[shared]:
                    shared += 1
            before = name
            yield shared, name[shared:]

    uses = collections.Counter(word for _, fresh in deltas() for word in fresh)
    frequent = [word for word, _ in uses.most_common(FREQUENT)]
    short = {word: i for i, word in enumerate(frequent)}
    stream, groups = [], []
    for i, (shared, fresh) in enumerate(deltas()):
        if i % NAME_GROUP == 0:
            groups.append(len(stream))
        assert len(fresh) < 16
        stream.append(shared << 4 | len(fresh))
        for word in fresh:
            stream += [short[word]] if word in short else [FREQUENT + (word >> 8), word & 255]
    run_first, run_ordinal = [], []
    for ordinal, (c, _) in enumerate(rest):
        if not run_first or c != rest[ordinal - 1][0] + 1:
            run_first.append(c)
            run_ordinal.append(ordinal)
    run_ordinal.append(len(rest))
    targets = [[ord(x) for x in data.lookup(alias)] for alias in aliases]
    assert max(map(len, targets)) <= 4
    dictionary, blocks = front_coded(words)

    prefixes = sorted({prefix for _, _, prefix in ranges})
    range_table = [x for first, last, prefix in ranges for x in (first, last, prefixes.index(prefix))]
    # The widest numbers first, so that every table is aligned.
    tables = [
        ("uint32_t", "word_blocks", blocks),
        ("uint32_t", "name_groups", groups),
        ("uint32_t", "run_first", run_first),
        ("uint32_t", "targets", [c for target in targets for c in target]),
        ("uint16_t", "frequent_words", frequent),
        ("uint16_t", "run_ordinal", run_ordinal),
        # Targets of aliases and sequences: where each one's code points begin.
        ("uint16_t", "target_start", [sum(map(len, targets[:i])) for i in range(len(targets) + 1)]),
        ("uint8_t", "words", dictionary),
        ("uint8_t", "stream", stream),
    ]
    codes = {"uint32_t": "I", "uint16_t": "H", "uint8_t": "B"}
    packed = b"".join(struct.pack(f"<{len(values)}{codes[kind]}", *values) for kind, _, values in tables)
    packed += bytes(-len(packed) % 4)
    checksum = zlib.crc32(packed)
    packed = struct.pack("<I", checksum) + packed

    lines = [
        "// Made by scripts/make_unicode_names.py; do not edit.",
        f"constexpr uint32_t kNameCount = {len(rest)};",
        f"constexpr uint32_t kWordCount = {len(words)};",
        f"constexpr uint32_t kMostWords = {max(map(len, names))};",
        f"constexpr const char* kRangePrefixes[{len(prefixes)}] = {{",
        "    " + " ".join(f'"{prefix}",' for prefix in prefixes),
        "};",
        f"constexpr uint32_t kRanges[{len(range_table)}] = {{",
        *("    " + " ".join(f"{x}," for x in range_table[i:i + 12]) for i in range(0, len(range_table), 12)),
        "};",
        f"constexpr uint32_t kChecksum = {checksum:#x};",
        "// The bytes of unicode_names.bin, little-endian.",
        "struct NameData {",
        "  uint32_t checksum;",
        *(f"  {kind} {name}[{len(values)}];" for kind, name, values in tables),
        "};",
        f"static_assert(sizeof(NameData) == {len(packed)});",
    ]
    wanted = {TARGET: packed, TARGET.with_suffix(".inc"): ("\n".join(lines) + "\n").encode()}
    if "--check" in sys.argv[1:]:
        for path, content in wanted.items():
            if path.read_bytes() != content:
                sys.exit(f"{path.name} is not what make_unicode_names.py makes")
    else:
        for path, content in wanted.items():
            path.write_bytes(content)
        print(f"{TARGET.name}: {len(packed)} bytes")


main()
