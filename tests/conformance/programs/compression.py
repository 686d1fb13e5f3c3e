"""Codecs: bits, canonical Huffman codes, LZ77 and LZW, run lengths, Burrows-Wheeler with move to front, checksums, a container; ends in a refusal."""

import base64
import heapq
import itertools
import struct
from abc import ABCMeta, abstractmethod
from array import array
from binascii import crc32, hexlify
from collections import Counter, deque
from collections.abc import Buffer, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum, verify, UNIQUE, CONTINUOUS
from functools import cached_property, reduce
from typing import ClassVar, NamedTuple, Self


class CorruptData(ValueError):
    def __init__(self, message, *, offset=None):
        super().__init__(message if offset is None else f"{message} at byte {offset}")
        self.offset = offset


class BitWriter:
    def __init__(self):
        self.bytes = bytearray()
        self.buffer = self.count = 0

    def write(self, value: int, width: int) -> Self:
        if value >> width:
            raise OverflowError(f"{value:#b} needs more than {width} bits")
        self.buffer = self.buffer << width | value
        self.count += width
        while self.count >= 8:
            self.count -= 8
            self.bytes.append(self.buffer >> self.count)
            self.buffer &= (1 << self.count) - 1
        return self

    def __iadd__(self, bits: str):
        return self.write(int(bits, 2), len(bits)) if bits else self

    def __len__(self):
        return len(self.bytes) * 8 + self.count

    def __bytes__(self):
        rest = [self.buffer << 8 - self.count] if self.count else []
        return bytes(self.bytes) + bytes(rest)


class BitReader:
    def __init__(self, data: Buffer):
        self.bits = (byte >> shift & 1 for byte in memoryview(data) for shift in range(7, -1, -1))
        self.position = 0

    def __iter__(self):
        return self

    def __next__(self):
        bit = next(self.bits)
        self.position += 1
        return bit

    def read(self, width: int) -> int:
        try:
            return reduce(lambda value, _: value << 1 | next(self), range(width), 0)
        except StopIteration:
            raise CorruptData(f"{width} bits wanted", offset=self.position // 8) from None


@verify(UNIQUE, CONTINUOUS)
class Method(IntEnum):
    STORED = 0
    RUNS = 1
    HUFFMAN = 2
    LZ77 = 3
    LZW = 4
    BLOCKS = 5


class Codec(metaclass=ABCMeta):
    table: ClassVar[dict[Method, "Codec"]] = {}
    method: Method

    def __init_subclass__(cls, method: Method, **keywords):
        super().__init_subclass__(**keywords)
        cls.method = method
        Codec.table[method] = cls()

    @abstractmethod
    def encode(self, data: bytes) -> bytes:
        raise NotImplementedError

    @abstractmethod
    def decode(self, data: bytes) -> bytes:
        raise NotImplementedError

    def __rshift__(self, other: "Codec") -> "Pipeline":
        return Pipeline(self, other)

    def __str__(self):
        return self.method.name.lower()


class Pipeline:
    def __init__(self, *codecs):
        self.codecs = codecs

    def __rshift__(self, other):
        return Pipeline(*self.codecs, other)

    def encode(self, data):
        return reduce(lambda data, codec: codec.encode(data), self.codecs, data)

    def decode(self, data):
        return reduce(lambda data, codec: codec.decode(data), self.codecs[::-1], data)

    def __str__(self):
        return " > ".join(map(str, self.codecs))


class Stored(Codec, method=Method.STORED):
    def encode(self, data):
        return data

    decode = encode


class Runs(Codec, method=Method.RUNS):
    def encode(self, data):
        out = bytearray()
        for byte, group in itertools.groupby(data):
            length = len([*group])
            while length:
                piece = min(length, 255)
                out += bytes((piece, byte))
                length -= piece
        return bytes(out)

    def decode(self, data):
        if len(data) % 2:
            raise CorruptData("a run without its byte", offset=len(data) - 1)
        return b"".join(bytes([byte]) * count for count, byte in zip(data[::2], data[1::2]))


class Tree:
    """A node of the Huffman tree; leaves come first among equals, by their smallest symbol."""

    __slots__ = "weight", "symbols", "left", "right"

    def __init__(self, weight, symbols, left=None, right=None):
        self.weight, self.symbols, self.left, self.right = weight, symbols, left, right

    def __lt__(self, other):
        return (self.weight, self.symbols) < (other.weight, other.symbols)

    def __add__(self, other):
        return Tree(self.weight + other.weight, min(self.symbols, other.symbols), self, other)

    def depths(self, depth=0) -> Iterator[tuple[int, int]]:
        if self.left is None:
            yield self.symbols, max(depth, 1)
        else:
            yield from self.left.depths(depth + 1)
            yield from self.right.depths(depth + 1)


class Huffman(Codec, method=Method.HUFFMAN):
    @staticmethod
    def lengths(data) -> dict[int, int]:
        forest = [Tree(weight, symbol) for symbol, weight in Counter(data).items()]
        heapq.heapify(forest)
        while len(forest) > 1:
            heapq.heappush(forest, heapq.heappop(forest) + heapq.heappop(forest))
        return dict(forest[0].depths()) if forest else {}

    @staticmethod
    def codes(lengths: dict[int, int]) -> dict[int, str]:
        code = previous = 0
        result = {}
        for symbol, length in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
            code <<= length - previous
            if code >> length:
                raise CorruptData(f"too many codes of {length} bits")
            result[symbol] = f"{code:0{length}b}"
            code, previous = code + 1, length
        return result

    def encode(self, data):
        lengths = self.lengths(data)
        codes = self.codes(lengths)
        bits = BitWriter()
        for byte in data:
            bits += codes[byte]
        head = b"".join(struct.pack("BB", symbol, length) for symbol, length in sorted(lengths.items()))
        return struct.pack(">IH", len(data), len(lengths)) + head + bytes(bits)

    def decode(self, data):
        size, count = struct.unpack_from(">IH", data)
        pairs = struct.iter_unpack("BB", data[6:6 + 2 * count])
        symbols = {code: symbol for symbol, code in self.codes(dict(pairs)).items()}
        bits, out, code = BitReader(data[6 + 2 * count:]), bytearray(), ""
        while len(out) < size:
            code += "01"[bits.read(1)]
            if code in symbols:
                out.append(symbols[code])
                code = ""
        return bytes(out)


class Back(NamedTuple):
    distance: int
    length: int


class Lz77(Codec, method=Method.LZ77):
    window, longest, shortest = 4095, 18, 3

    def tokens(self, data) -> Iterator[int | Back]:
        places: dict[bytes, deque[int]] = {}
        at = 0
        while at < len(data):
            key = data[at:at + self.shortest]
            best = Back(0, 0)
            for start in reversed(places.get(key, ())):
                if at - start > self.window:
                    break
                length = self.shortest
                while length < self.longest and at + length < len(data) and data[start + length] == data[at + length]:
                    length += 1
                if length > best.length:
                    best = Back(at - start, length)
            step = best.length or 1
            yield best if best.length else data[at]
            for place in range(at, at + step):
                places.setdefault(data[place:place + self.shortest], deque(maxlen=16)).append(place)
            at += step

    def encode(self, data):
        bits = BitWriter()
        for token in self.tokens(data):
            match token:
                case Back(distance, length):
                    bits.write(1, 1).write(distance, 12).write(length - self.shortest, 4)
                case byte:
                    bits.write(0, 1).write(byte, 8)
        return struct.pack(">I", len(data)) + bytes(bits)

    def decode(self, data):
        (size,) = struct.unpack_from(">I", data)
        bits, out = BitReader(data[4:]), bytearray()
        while len(out) < size:
            if next(bits, None):
                distance, length = bits.read(12), bits.read(4) + self.shortest
                if not 0 < distance <= len(out):
                    raise CorruptData(f"a look back by {distance}", offset=len(out))
                for _ in range(length):
                    out.append(out[-distance])
            else:
                out.append(bits.read(8))
        return bytes(out)


class Lzw(Codec, method=Method.LZW):
    def encode(self, data):
        codes = {bytes([byte]): byte for byte in range(256)}
        numbers, current = array("H"), b""
        for byte in data:
            longer = current + bytes((byte,))
            if longer not in codes:
                numbers.append(codes[current])
                if len(codes) < 1 << 16:
                    codes[longer] = len(codes)
                longer = longer[-1:]
            current = longer
        if current:
            numbers.append(codes[current])
        if struct.pack("H", 1) == b"\x01\x00":
            numbers.byteswap()
        return numbers.tobytes()

    def decode(self, data):
        words = [bytes([byte]) for byte in range(256)]
        previous, out = b"", []
        try:
            for (number,) in struct.iter_unpack(">H", data):
                word = words[number] if number < len(words) else previous + previous[:1]
                if number > len(words):
                    raise CorruptData(f"code {number} of {len(words)}")
                out.append(word)
                if previous:
                    words.append(previous + word[:1])
                previous = word
        except struct.error as error:
            raise CorruptData("an odd number of bytes") from error
        return b"".join(out)


class Blocks(Codec, method=Method.BLOCKS):
    """The Burrows-Wheeler transform, then move to front."""

    def encode(self, data):
        order = sorted(range(len(data)), key=lambda start: data[start:] + data[:start])
        last = bytes(data[start - 1] for start in order)
        return struct.pack(">I", order.index(0) if data else 0) + bytes(self.to_front(last))

    @staticmethod
    def to_front(data: Iterable[int], back=False) -> Iterator[int]:
        alphabet = list(range(256))
        for byte in data:
            place = byte if back else alphabet.index(byte)
            found = alphabet.pop(place)
            alphabet.insert(0, found)
            yield found if back else place

    def decode(self, data):
        start, last = struct.unpack_from(">I", data)[0], bytes(self.to_front(data[4:], back=True))
        order = sorted(range(len(last)), key=last.__getitem__)
        out = bytearray()
        for _ in last:
            start = order[start]
            out.append(last[start])
        return bytes(out)


@dataclass
class Container:
    """Named members, each with its method, sizes and checksum."""

    members: dict[str, tuple[Method, int, int, bytes]] = field(default_factory=dict)
    MAGIC: ClassVar[bytes] = b"HOG\x1a"
    HEAD: ClassVar[struct.Struct] = struct.Struct("<BBIII")

    def add(self, name: str, data: bytes, method: Method | None = None) -> Method:
        choices = [method] if method is not None else list(Method)
        packed = {choice: Codec.table[choice].encode(data) for choice in choices}
        best = min(packed, key=lambda choice: (len(packed[choice]), choice))
        self.members[name] = best, len(data), crc32(data), packed[best]
        return best

    def __bytes__(self):
        def chunks():
            yield self.MAGIC
            for name, (method, size, check, packed) in self.members.items():
                encoded = name.encode()
                yield self.HEAD.pack(method, len(encoded), size, len(packed), check)
                yield encoded
                yield packed

        return b"".join(chunks())

    @classmethod
    def load(cls, data: bytes) -> Self:
        view = memoryview(data)
        if view[:4] != cls.MAGIC:
            raise CorruptData(f"the magic is {bytes(view[:4])!r}", offset=0)
        container, at = cls(), 4
        while at < len(view):
            try:
                method, length, size, packed, check = cls.HEAD.unpack_from(view, at)
            except struct.error as error:
                raise CorruptData(f"a cut head ({len(view) - at} bytes)", offset=at) from error
            at += cls.HEAD.size
            name = str(view[at:at + length], "utf-8")
            at += length
            container.members[name] = Method(method), size, check, view[at:at + packed].tobytes()
            at += packed
        return container

    def __getitem__(self, name):
        method, size, check, packed = self.members[name]
        data = Codec.table[method].decode(packed)
        if (len(data), crc32(data)) != (size, check):
            raise CorruptData(f"{name}: {crc32(data):08x} instead of {check:08x}")
        return data

    @cached_property
    def ratio(self):
        return sum(len(packed) for *_, packed in self.members.values()) / sum(size for _, size, *_ in self.members.values())


print("bits")
writer = BitWriter()
for value, width in ((5, 3), (0, 2), (1023, 10), (1, 1)):
    writer.write(value, width)
writer += "1101"
print(bytes(writer).hex(" "), len(writer))
reader = BitReader(bytes(writer))
print([reader.read(width) for width in (3, 2, 10, 1, 4)], list(reader), reader.position)
for attempt in (lambda: reader.read(1), lambda: writer.write(8, 3), lambda: BitReader("text").read(1)):
    try:
        attempt()
    except (ValueError, OverflowError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")

text = ("she sells sea shells by the sea shore; the shells she sells are sea shells, for sure. " * 6).encode()
noise = bytes((index * index * 31 + index // 7) % 251 for index in range(600))
samples = {"empty": b"", "one": b"x", "same": b"a" * 700, "text": text, "noise": noise, "bytes": bytes(range(256)), "umlauts": "äöü…".encode() * 20}
print("sizes")
codecs = [*Codec.table.values()]
pipelines = [codecs[Method.BLOCKS] >> codecs[Method.RUNS] >> codecs[Method.HUFFMAN], codecs[Method.LZ77] >> codecs[Method.HUFFMAN]]
print(f"{'':<10}{'raw':>7}" + "".join(f"{codec!s:>9}" for codec in codecs) + "".join(f"{number:>7}" for number, _ in enumerate(pipelines)))
for name, data in samples.items():
    sizes = []
    for codec in (*codecs, *pipelines):
        packed = codec.encode(data)
        assert codec.decode(packed) == data, (name, str(codec))
        sizes.append(len(packed))
    print(f"{name:<10}{len(data):>7}" + "".join(f"{size:>9}" for size in sizes[:6]) + "".join(f"{size:>7}" for size in sizes[6:]))
print(*map(str, pipelines), sep=" | ")
huffman = Codec.table[Method.HUFFMAN]
print({chr(symbol): code for symbol, code in huffman.codes(huffman.lengths(b"abracadabra alakazam")).items()})
print(list(Codec.table[Method.LZ77].tokens(b"abcabcabcabcx")), Codec.table[Method.LZW].encode(b"tobeornottobe").hex())
print(Codec.table[Method.BLOCKS].encode(b"banana"), list(Blocks.to_front(b"\x02\x02\x00\x01")))

print("container")
container = Container()
print({name: container.add(name, data).name for name, data in samples.items()}, container.add("forced", b"zzz", Method.HUFFMAN).name)
packed = bytes(container)
again = Container.load(packed)
print(len(packed), hexlify(packed[:40], b" ", 4), again == container, all(again[name] == data for name, data in samples.items()), f"{again.ratio:.3f}")
print(base64.b85encode(packed[-24:]), base64.b64encode(packed[-10:]), crc32(packed) == crc32(packed[10:], crc32(packed[:10])))


def damaged(change):
    data = bytearray(packed)
    change(data)
    try:
        loaded = Container.load(bytes(data))
        return {name for name in loaded.members if loaded[name] != samples.get(name, b"zzz")}
    except (CorruptData, ValueError, struct.error, UnicodeDecodeError, KeyError) as error:
        return f"{type(error).__name__}: {error}"


print(damaged(lambda data: None))
print(damaged(lambda data: data.__setitem__(0, 65)))
print(damaged(lambda data: data.__delitem__(slice(30, None))))
print(damaged(lambda data: data.__setitem__(4, 9)))
print(damaged(lambda data: data.__setitem__(18, 255)))
print(damaged(lambda data: data.__setitem__(-1, data[-1] ^ 0xFF)))
print(damaged(lambda data: data.extend(b"\x01")))
for method, bad in ((Method.RUNS, b"\x01"), (Method.LZ77, b"\0\0\0\x05\xff\xff"), (Method.LZW, b"\0"), (Method.LZW, b"\0a\xff\xff"), (Method.HUFFMAN, b"\0"),
                    (Method.HUFFMAN, b"\0\0\0\2\0\3a\1b\1c\1"), (Method.BLOCKS, b"\0\0\0\7\0")):
    try:
        print(Codec.table[method].decode(bad))
    except (CorruptData, struct.error, IndexError) as error:
        print(f"{method!r}: {type(error).__name__}: {error}", getattr(error, "offset", "no offset"))
try:
    class Broken(Codec, method=Method.STORED):
        def encode(self, data):
            return super().encode(data)
except TypeError as error:
    print(error)
else:  # it was made before its abstract methods were known
    print(type(Codec.table[Method.STORED]).__name__, Broken.__abstractmethods__)
try:
    @verify(CONTINUOUS)
    class Gaps(IntEnum):
        A = 1
        B = 4
except ValueError as error:
    print(error)
Codec.encode(Codec.table[Method.RUNS], b"")
