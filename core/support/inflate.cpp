// A decoder that is small rather than quick: codes are read bit by bit, in canonical order, from the number of codes of each length.
#include "support/inflate.h"

#include <cstring>

namespace hognose::support {
namespace {

constexpr int kMaxBits = 15;
constexpr int kMostLiterals = 288;
constexpr int kMostDistances = 32;

// Lengths 3 .. 258 and distances 1 .. 32768: the first value of each symbol; the number of extra bits follows from the symbol.
int extra_length_bits(int symbol) { return symbol < 8 || symbol == 28 ? 0 : (symbol >> 2) - 1; }
int first_length(int symbol) {
  if (symbol < 8) return symbol + 3;
  if (symbol == 28) return 258;
  int extra = extra_length_bits(symbol);
  return ((4 + (symbol & 3)) << extra) + 3;
}
int extra_distance_bits(int symbol) { return symbol < 4 ? 0 : (symbol >> 1) - 1; }
int first_distance(int symbol) {
  return symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << extra_distance_bits(symbol)) + 1;
}

// A canonical Huffman code.
struct Code {
  uint16_t counts[kMaxBits + 1];  // of each length
  uint16_t symbols[kMostLiterals];  // by length, then by value

  void build(const uint8_t* lengths, int n) {
    std::memset(counts, 0, sizeof counts);
    for (int i = 0; i < n; ++i) ++counts[lengths[i]];
    counts[0] = 0;
    uint16_t at[kMaxBits + 2];
    at[1] = 0;
    for (int bits = 1; bits <= kMaxBits; ++bits) at[bits + 1] = static_cast<uint16_t>(at[bits] + counts[bits]);
    for (int i = 0; i < n; ++i) {
      if (lengths[i] != 0) symbols[at[lengths[i]]++] = static_cast<uint16_t>(i);
    }
  }
};

class Decoder {
 public:
  Decoder(const uint8_t* in, size_t in_size, uint8_t* out, size_t out_size)
      : in_(in), in_end_(in + in_size), start_(out), out_(out), out_end_(out + out_size) {}

  bool run() {
    bool last = false;
    while (!last) {
      last = bits(1) == 1;
      uint32_t type = bits(2);
      if (failed_) return false;
      if (type == 0 ? !stored() : type == 3 || !read_codes(type == 1) || !compressed()) return false;
    }
    return out_ == out_end_;
  }

 private:
  uint32_t bits(int n) {
    uint32_t value = 0;
    for (int i = 0; i < n; ++i) {
      if (held_ == 0) {
        if (in_ == in_end_) {
          failed_ = true;
          return 0;
        }
        hold_ = *in_++;
        held_ = 8;
      }
      value |= static_cast<uint32_t>(hold_ & 1) << i;
      hold_ >>= 1;
      --held_;
    }
    return value;
  }

  // The next symbol, or -1. Codes of one length are consecutive numbers; the first of a length follows from the shorter ones.
  int symbol(const Code& code) {
    int value = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= kMaxBits; ++length) {
      value |= static_cast<int>(bits(1));
      if (failed_) return -1;
      int count = code.counts[length];
      if (value - first < count) return code.symbols[index + (value - first)];
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    return -1;
  }

  bool stored() {
    held_ = 0;
    if (in_end_ - in_ < 4) return false;
    size_t size = in_[0] | in_[1] << 8;
    if ((size ^ 0xFFFF) != static_cast<size_t>(in_[2] | in_[3] << 8)) return false;
    in_ += 4;
    if (static_cast<size_t>(in_end_ - in_) < size || static_cast<size_t>(out_end_ - out_) < size) return false;
    std::memcpy(out_, in_, size);
    in_ += size;
    out_ += size;
    return true;
  }

  bool read_codes(bool fixed) {
    uint8_t lengths[kMostLiterals + kMostDistances] = {};
    int literals = kMostLiterals;
    int distances = 30;
    if (fixed) {
      for (int i = 0; i < kMostLiterals; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
      for (int i = 0; i < distances; ++i) lengths[literals + i] = 5;
    } else {
      literals = static_cast<int>(bits(5)) + 257;
      distances = static_cast<int>(bits(5)) + 1;
      int count = static_cast<int>(bits(4)) + 4;
      if (literals > 286 || distances > 30) return false;
      constexpr uint8_t kOrder[] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
      for (int i = 0; i < count; ++i) lengths[kOrder[i]] = static_cast<uint8_t>(bits(3));
      literals_.build(lengths, 19);
      std::memset(lengths, 0, sizeof lengths);
      for (int i = 0; i < literals + distances;) {
        int what = symbol(literals_);
        if (what < 0) return false;
        if (what < 16) {
          lengths[i++] = static_cast<uint8_t>(what);
          continue;
        }
        if (what == 16 && i == 0) return false;
        uint8_t repeated = what == 16 ? lengths[i - 1] : 0;
        int times = what == 16   ? 3 + static_cast<int>(bits(2))
                    : what == 17 ? 3 + static_cast<int>(bits(3))
                                 : 11 + static_cast<int>(bits(7));
        if (i + times > literals + distances) return false;
        while (times-- > 0) lengths[i++] = repeated;
      }
    }
    literals_.build(lengths, literals);
    distances_.build(lengths + literals, distances);
    return !failed_;
  }

  bool compressed() {
    for (;;) {
      int what = symbol(literals_);
      if (what < 0) return false;
      if (what == 256) return true;
      if (what < 256) {
        if (out_ == out_end_) return false;
        *out_++ = static_cast<uint8_t>(what);
        continue;
      }
      what -= 257;
      if (what > 28) return false;
      size_t length = static_cast<size_t>(first_length(what)) + bits(extra_length_bits(what));
      int far = symbol(distances_);
      if (far < 0 || far > 29) return false;
      size_t distance = static_cast<size_t>(first_distance(far)) + bits(extra_distance_bits(far));
      if (failed_ || distance > static_cast<size_t>(out_ - start_) || length > static_cast<size_t>(out_end_ - out_))
        return false;
      for (; length > 0; --length, ++out_) *out_ = *(out_ - distance);
    }
  }

  const uint8_t* in_;
  const uint8_t* in_end_;
  uint8_t* start_;
  uint8_t* out_;
  uint8_t* out_end_;
  uint8_t hold_ = 0;
  int held_ = 0;
  bool failed_ = false;
  Code literals_;
  Code distances_;
};

}  // namespace

bool inflate(const uint8_t* in, size_t in_size, uint8_t* out, size_t out_size) {
  return Decoder(in, in_size, out, out_size).run();
}

}  // namespace hognose::support
