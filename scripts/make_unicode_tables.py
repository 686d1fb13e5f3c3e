#!/usr/bin/env python3
"""Makes core/support/unicode_tables.inc, which every build has, and unicode_data.{bin,inc}, which are read when they are needed, from
the unicodedata module of the Python that runs this (3.14: Unicode 16.0).

How the data is packed is described in core/support/unicode.cpp. `--check` compares with the files instead of writing them.
"""
import pathlib
import struct
import sys
import unicodedata as data
import zlib

SUPPORT = pathlib.Path(__file__).resolve().parent.parent / "core/support"
VERSION = "16.0.0"
LIMIT = 0x110000
BLOCK = 256
TOP = 16
HANGUL = range(0xAC00, 0xD7A4)

CATEGORIES = "Cn Lu Ll Lt Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Lm Lo Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So".split()
BIDIRECTIONAL = ["", *"L LRE LRO R AL RLE RLO PDF EN ES ET AN CS NSM BN B S WS ON LRI RLI FSI PDI".split()]
WIDTHS = "N Na W F H A".split()
TAGS = ["", *"<font> <noBreak> <initial> <medial> <final> <isolated> <circle> <super> <sub> <vertical> <wide>"
        " <narrow> <small> <square> <fraction> <compat>".split()]


# What joins the character before it when text is composed: the second parts of composites, vowels and tails of Hangul.
JOINING = {int(parts[1], 16) for parts in (data.decomposition(chr(c)).split() for c in range(LIMIT)) if len(parts) == 2 and parts[0][0] != "<"}
JOINING.update(range(0x1161, 0x1176), range(0x11A8, 0x11C3))


def flags(c):
    s = chr(c)
    cased = ignorable = inert = False
    if not 0xD800 <= c < 0xE000:
        # The rule of the final sigma shows both: a cased letter before it makes it final, an ignorable one is looked through.
        cased = (s + "\u03a3").lower()[-1] == "\u03c2"
        ignorable = not cased and ("A" + s + "\u03a3").lower()[-1] == "\u03c2"
        inert = data.normalize("NFKC", s) == s and data.combining(s) == 0 and c not in JOINING
    has_case = not s.lower() == s.upper() == s.title() == s.casefold() == s
    bits = (s.isalpha(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isprintable(), s.isspace(), s.islower(), s.isupper(),
            s.istitle(), s.isidentifier(), ("a" + s).isidentifier(), len(f"a{s}b".splitlines()) > 1, cased, ignorable,
            inert, has_case)
    return sum(bool(bit) << i for i, bit in enumerate(bits))


def base_record(c):
    return flags(c), int(data.east_asian_width(chr(c)) in "WF")


def data_record(c):
    s = chr(c)
    return (CATEGORIES.index(data.category(s)), data.combining(s),
            BIDIRECTIONAL.index(data.bidirectional(s)) << 4 | WIDTHS.index(data.east_asian_width(s)) << 1 | data.mirrored(s))


def property_tables(emit, record, columns):
    """The tables by which a code point leads to what `record` says of it; `columns`: type and name of each part."""
    records = [record(c) for c in range(LIMIT)]
    ids = {}
    for r in records:
        ids.setdefault(r, len(ids))
    sequence = [ids[r] for r in records]
    pairs = {}
    blocks = {}
    block_of = []
    for start in range(0, LIMIT, BLOCK):
        block_of.append(blocks.setdefault(tuple(sequence[start:start + BLOCK]), len(blocks)))
    starts, values, first_run = [], [], []
    for block in blocks:
        first_run.append(len(starts))
        i = 0
        while i < BLOCK:
            same = i + 1
            while same < BLOCK and block[same] == block[i]:
                same += 1
            turns = i + 2
            while turns < BLOCK and block[turns] == block[turns - 2]:
                turns += 1
            starts.append(i)
            if same == i + 1 and turns > i + 2 and turns <= BLOCK:
                pair = (block[i], block[i + 1]) if i % 2 == 0 else (block[i + 1], block[i])
                values.append(len(ids) + pairs.setdefault(pair, len(pairs)))
                i = turns
            else:
                values.append(block[i])
                i = same
    first_run.append(len(starts))
    assert len(blocks) <= 256 and len(starts) < 65536
    tops = {}
    top_of = [tops.setdefault(tuple(block_of[i:i + TOP]), len(tops)) for i in range(0, len(block_of), TOP)]
    for i, (kind, name) in enumerate(columns):
        emit(kind, name, [r[i] for r in ids])
    emit("uint16_t", "kRecordPairs", [x for pair in pairs for x in pair])
    emit("uint8_t", "kTopOf", top_of)
    emit("uint8_t", "kBlockOf", [b for top in tops for b in top])
    emit("uint16_t", "kFirstRun", first_run)
    emit("uint8_t", "kRunStart", starts)
    emit("uint16_t" if len(ids) + len(pairs) > 256 else "uint8_t", "kRunRecord", values)


def mapping_runs(mapping):
    """Sorted (c, target) pairs as (start << 11 | (stride - 1) << 10 | count, delta)."""
    items = sorted(mapping.items())
    runs = []
    i = 0
    while i < len(items):
        best, best_stride = i + 1, 1
        for stride in (1, 2):
            j = i + 1
            while (j < len(items) and j - i < 1023 and items[j][0] == items[j - 1][0] + stride and
                   items[j][1] - items[j][0] == items[i][1] - items[i][0]):
                j += 1
            if j > best:
                best, best_stride = j, stride
        runs.append((items[i][0] << 11 | (best_stride - 1) << 10 | (best - i), items[i][1] - items[i][0]))
        i = best
    return runs


def case_tables(emit):
    chars = [chr(c) for c in range(LIMIT)]

    def single(function, base=None):
        result = {}
        for c, s in enumerate(chars):
            target = function(s)
            if len(target) == 1 and target != (base(s) if base else s):
                result[c] = ord(target)
        return result

    def special(function):
        rows = []
        for c, s in enumerate(chars):
            target = function(s)
            if len(target) > 1:
                assert c < 65536 and len(target) <= 3
                rows += [c, *map(ord, target), *[0] * (3 - len(target))]
        return rows

    for name, mapping in (("Lower", single(str.lower)), ("Upper", single(str.upper)),
                          ("Title", single(str.title, str.upper)), ("Fold", single(str.casefold, str.lower))):
        runs = mapping_runs(mapping)
        emit("uint32_t", f"k{name}Runs", [r[0] for r in runs])
        emit("int32_t", f"k{name}Deltas", [r[1] for r in runs])
    for name, function in (("Lower", str.lower), ("Upper", str.upper), ("Title", str.title), ("Fold", str.casefold)):
        emit("uint16_t", f"k{name}Special", special(function))


def units(points):
    return [u for p in points for u in ([p] if p < 65536 else [0xD800 + (p - 65536 >> 10), 0xDC00 + (p - 65536 & 1023)])]


def decomposition_tables(emit):
    rows = []
    for c in range(LIMIT):
        text = data.decomposition(chr(c))
        if text and c not in HANGUL:
            parts = text.split()
            tag = TAGS.index(parts.pop(0)) if parts[0][0] == "<" else 0
            rows.append((c, tag, tuple(int(p, 16) for p in parts)))
    heads, bodies, pool = [], [], []
    known = {}

    def put(sequence):
        key = tuple(sequence)
        if key not in known:
            known[key] = len(pool)
            pool.extend(key)
        return known[key]

    def reach(i, step):
        """How far rows from i on are neighbours of one shape; step: the first code point grows by it, None: anything."""
        c, tag, points = rows[i]
        j = i + 1
        while (j < len(rows) and rows[j][0] == rows[j - 1][0] + 1 and rows[j][1] == tag and j - i < 2047):
            other = rows[j][2]
            if step is None:
                if len(units(other)) != len(units(points)):
                    break
            elif len(other) != len(points) or other[1:] != points[1:] or other[0] - rows[j - 1][2][0] != step:
                break
            j += 1
        return j

    i = 0
    while i < len(rows):
        c, tag, points = rows[i]
        growing, constant = reach(i, 1), reach(i, 0)
        regular = max(growing, constant)
        length = len(units(points))
        if regular - i >= 3:
            end, step = (growing, 1) if growing >= constant else (constant, 0)
            offset = put(units(points))
        else:
            end, step = reach(i, None), 2
            for k in range(i + 1, end):
                if max(reach(k, 1), reach(k, 0)) - k >= 5:
                    end = k
                    break
            offset = put([u for row in rows[i:end] for u in units(row[2])])
        assert offset < 1 << 14 and length < 32 and tag < 32
        heads.append(c << 11 | (end - i))
        bodies.append(offset << 12 | tag << 7 | length << 2 | step)
        i = end
    emit("uint32_t", "kDecompositionHead", heads)
    emit("uint32_t", "kDecompositionBody", bodies)
    emit("uint16_t", "kDecompositionPool", pool)
    composites = []
    for c, tag, points in rows:
        if tag == 0 and len(points) == 2 and data.normalize("NFC", "".join(map(chr, points))) == chr(c):
            composites.append((points, c))
    composites.sort()
    emit("uint16_t", "kComposites", [c for _, c in composites if c < 65536])
    emit("uint32_t", "kAstralComposites", [c for _, c in composites if c >= 65536])


def decimal_table(emit):
    """The first of each ten decimal digits."""
    digits = [c for c in range(LIMIT) if chr(c).isdecimal()]
    starts = digits[::10]
    assert digits == [start + i for start in starts for i in range(10)]
    assert all(data.decimal(chr(c)) == i % 10 for i, c in enumerate(digits))
    emit("uint32_t", "kDecimals", starts)


def numeric_tables(emit):
    rows = [(c, data.numeric(chr(c))) for c in range(LIMIT) if data.numeric(chr(c), None) is not None]
    values = {}
    runs, indices = [], []
    i = 0
    while i < len(rows):
        j = i + 1
        while j < len(rows) and rows[j][0] == rows[j - 1][0] + 1 and rows[j][1] == rows[j - 1][1] + 1 and j - i < 2047:
            j += 1
        runs.append(rows[i][0] << 11 | (j - i))
        indices.append(values.setdefault(rows[i][1], len(values)))
        i = j
    assert len(values) <= 256
    emit("uint32_t", "kNumericRuns", runs)
    emit("uint8_t", "kNumericIndex", indices)
    emit("double", "kNumericValues", list(values))


SIZES = {"uint8_t": "B", "uint16_t": "H", "uint32_t": "I", "int32_t": "i", "double": "d"}


def base_text():
    """unicode_tables.inc"""
    lines = ["// Made by scripts/make_unicode_tables.py; do not edit."]

    def emit(kind, name, values):
        lines.append(f"constexpr {kind} {name}[{len(values)}] = {{")
        line = "   "
        for value in values:
            if len(line) + len(str(value)) > 117:
                lines.append(line)
                line = "   "
            line += f" {value},"
        lines.append(line)
        lines.append("};")

    property_tables(emit, base_record, [("uint16_t", "kRecordFlags"), ("uint8_t", "kRecordWide")])
    case_tables(emit)
    decimal_table(emit)
    # ASCII is looked up inline from other files.
    lines.insert(1, "// The ASCII flags, for HOGNOSE_ASCII_FLAGS.")
    ascii_flags = [flags(c) for c in range(128)]
    lines.insert(2, "#define HOGNOSE_ASCII_FLAGS \\")
    rows = [ascii_flags[i:i + 16] for i in range(0, 128, 16)]
    lines[3:3] = ["    " + ", ".join(map(str, row)) + (", \\" if i < 7 else "") for i, row in enumerate(rows)]
    return "\n".join(lines) + "\n"


def data_file():
    """unicode_data.bin and the struct that describes it"""
    tables = []

    def emit(kind, name, values):
        tables.append((kind, "".join("_" + x.lower() if x.isupper() else x for x in name[1:])[1:], values))

    columns = [("uint8_t", "kRecordCategory"), ("uint8_t", "kRecordCombining"), ("uint16_t", "kRecordLayout")]
    property_tables(emit, data_record, columns)
    decomposition_tables(emit)
    numeric_tables(emit)
    # The widest numbers first, so that every table is aligned; the file itself is aligned to four, so the doubles are written as halves.
    tables.sort(key=lambda table: -struct.calcsize(SIZES[table[0]]))
    packed = b"".join(struct.pack(f"<{len(values)}{SIZES[kind]}", *values) for kind, _, values in tables)
    packed += bytes(-len(packed) % 4)
    checksum = zlib.crc32(packed)
    packed = struct.pack("<I", checksum) + packed
    lines = [
        "// Made by scripts/make_unicode_tables.py; do not edit.",
        f"constexpr uint32_t kChecksum = {checksum:#x};",
        "// The bytes of unicode_data.bin, little-endian.",
        "struct UnicodeData {",
        "  uint32_t checksum;",
        *(f"  uint32_t {name}[{len(values)}][2];" if kind == "double" else f"  {kind} {name}[{len(values)}];" for kind, name, values in tables),
        "};",
        f"static_assert(sizeof(UnicodeData) == {len(packed)});",
    ]
    for name, strings in (("kCategoryNames", CATEGORIES), ("kBidirectionalNames", BIDIRECTIONAL), ("kWidthNames", WIDTHS), ("kTagNames", TAGS)):
        lines.append(f"constexpr const char* {name}[{len(strings)}] = {{")
        lines.append("    " + " ".join(f'"{s}",' for s in strings))
        lines.append("};")
    return packed, "\n".join(lines) + "\n"


def main():
    if data.unidata_version != VERSION:
        sys.exit(f"this Python has Unicode {data.unidata_version}, the tables are of {VERSION}: run a Python 3.14")
    packed, description = data_file()
    wanted = {"unicode_tables.inc": base_text().encode(), "unicode_data.bin": packed, "unicode_data.inc": description.encode()}
    for name, content in wanted.items():
        if "--check" not in sys.argv[1:]:
            (SUPPORT / name).write_bytes(content)
            print(f"{name}: {len(content)} bytes")
        elif (SUPPORT / name).read_bytes() != content:
            sys.exit(f"{name} is not what make_unicode_tables.py makes")


main()
