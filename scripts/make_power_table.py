#!/usr/bin/env python3
"""Makes core/support/power_table.inc: 128-bit significands of the powers of ten, compressed.

10**k == 2**e * g with 2**127 <= g < 2**128; what the float code wants is floor(g) for every k that a double can meet. Stored are
every 27th power and the powers of five below 5**27: one product gives the others, up to a small error that is stored
in two bits each. `--check` compares with the file instead of writing it.
"""
import pathlib
import sys

FIRST, LAST, STEP = -351, 350, 27
TARGET = pathlib.Path(__file__).resolve().parent.parent / "core/support/power_table.inc"


def significand(k):
    """floor(g) for 10**k."""
    if k >= 0:
        power = 10**k
        shift = power.bit_length() - 128
        return power >> shift if shift >= 0 else power << -shift
    power = 10**-k
    for shift in (power.bit_length() + 126, power.bit_length() + 127):
        value = (1 << shift) // power
        if value.bit_length() == 128:
            return value
    raise AssertionError(k)


def rebuilt(base, five):
    value = base * five
    return value >> (value.bit_length() - 128)


def text():
    bases = [significand(k) for k in range(FIRST, LAST + 1, STEP)]
    corrections = []
    for k in range(FIRST, LAST + 1):
        base, rest = divmod(k - FIRST, STEP)
        error = significand(k) - rebuilt(bases[base], 5**rest)
        assert 0 <= error <= 3, (k, error)
        corrections.append(error)
    while len(corrections) % 16:
        corrections.append(0)
    words = [sum(c << (2 * i) for i, c in enumerate(corrections[at:at + 16])) for at in range(0, len(corrections), 16)]
    lines = ["// Made by scripts/make_power_table.py; do not edit."]
    lines.append(f"constexpr int kFirstPower = {FIRST};")
    lines.append(f"constexpr int kLastPower = {LAST};")
    lines.append(f"constexpr int kPowerStep = {STEP};")
    lines.append(f"constexpr uint64_t kBasePowers[{len(bases)}][2] = {{")
    lines += [f"    {{0x{b >> 64:016x}u, 0x{b & (1 << 64) - 1:016x}u}}," for b in bases]
    lines.append("};")
    lines.append(f"constexpr uint64_t kPowersOfFive[{STEP + 1}] = {{")
    lines += [f"    {5**i}u," for i in range(STEP + 1)]
    lines.append("};")
    lines.append(f"constexpr uint32_t kPowerCorrections[{len(words)}] = {{")
    lines += ["    " + " ".join(f"0x{w:08x}u," for w in words[i:i + 8]) for i in range(0, len(words), 8)]
    lines.append("};")
    return "\n".join(lines) + "\n"


def main():
    wanted = text()
    if "--check" in sys.argv[1:]:
        if TARGET.read_text() != wanted:
            sys.exit(f"{TARGET.name} is not what make_power_table.py makes")
    else:
        TARGET.write_text(wanted)


main()
