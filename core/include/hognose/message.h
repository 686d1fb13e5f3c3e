// Values at the boundary: one buffer, written in one pass on one side and read in one pass on the other.
//
// A value is a tag byte and what the tag says:
//   None False True               nothing
//   Int                           a zigzag varint, within 32 bits
//   Int53                         a double that holds an integer, within 53 bits
//   BigInt                        sign byte, varint length, magnitude, least significant byte first
//   Float                         a double, least significant byte first
//   Str                           varint length, UTF-8
//   Str16                         varint number of units, UTF-16: only for text with lone surrogates, which UTF-8 lacks
//   Key                           as Str, and the text gets the next number in the table of keys
//   KeyRef                        varint: a text from that table (rows of a table repeat their keys)
//   Bytes                         varint length, bytes
//   List Tuple Set FrozenSet      varint count, items
//   Dict                          varint count, key, value, key, value ...
//   Record                        as Dict, and every key is a string
//   Instance                      name of the class (a Str, Key or KeyRef), varint count, field, value ...
//   Opaque                        two strings: the type's name and the repr
//   Ref                           varint: the container which was the n-th to begin in this message
// A varint is seven bits a byte, least significant first, the high bit set on all but the last. List, Tuple, Set, FrozenSet, Dict,
// Record and Instance count for Ref in the order in which their tags appear, so shared structure stays shared and cycles stay cycles.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace hognose {

enum class Tag : uint8_t {
  kNone,
  kFalse,
  kTrue,
  kInt,
  kInt53,
  kBigInt,
  kFloat,
  kStr,
  kStr16,
  kKey,
  kKeyRef,
  kBytes,
  kList,
  kTuple,
  kSet,
  kFrozenSet,
  kDict,
  kRecord,
  kInstance,
  kOpaque,
  kRef,
};

// Containers nested deeper than this do not cross.
inline constexpr int kMaxMessageDepth = 1000;

// Writes a message. Containers: begin_..., then that many values (pairs: key and value in turn).
class MessageWriter {
 public:
  std::string bytes;
  void tag(Tag tag) { bytes += static_cast<char>(tag); }
  void varint(uint64_t n) {
    while (n > 127) {
      bytes += static_cast<char>((n & 127) | 128);
      n >>= 7;
    }
    bytes += static_cast<char>(n);
  }
  void none() { tag(Tag::kNone); }
  void boolean(bool b) { tag(b ? Tag::kTrue : Tag::kFalse); }
  void integer(int64_t i) {
    if (i >= INT32_MIN && i <= INT32_MAX) {
      tag(Tag::kInt);
      uint32_t u = static_cast<uint32_t>(static_cast<int32_t>(i));
      varint((u << 1) ^ static_cast<uint32_t>(static_cast<int32_t>(i) >> 31));
    } else if (i > -(int64_t{1} << 53) && i < (int64_t{1} << 53)) {
      tag(Tag::kInt53);
      raw_double(static_cast<double>(i));
    } else {
      uint64_t magnitude = i < 0 ? ~static_cast<uint64_t>(i) + 1 : static_cast<uint64_t>(i);
      uint8_t little[8];
      size_t size = 0;
      for (; magnitude != 0; magnitude >>= 8) little[size++] = static_cast<uint8_t>(magnitude);
      big_integer(i < 0, little, size);
    }
  }
  void big_integer(bool negative, const void* magnitude, size_t size) {
    tag(Tag::kBigInt);
    bytes += negative ? '\1' : '\0';
    varint(size);
    bytes.append(static_cast<const char*>(magnitude), size);
  }
  void number(double d) {
    tag(Tag::kFloat);
    raw_double(d);
  }
  void str(std::string_view utf8) { text(Tag::kStr, utf8); }
  void data(std::string_view contents) { text(Tag::kBytes, contents); }
  void text(Tag with_tag, std::string_view contents) {
    tag(with_tag);
    varint(contents.size());
    bytes.append(contents);
  }
  void begin(Tag container, size_t count) {
    tag(container);
    varint(count);
  }
  void raw_double(double d) {
    char raw[8];
    std::memcpy(raw, &d, 8);
    bytes.append(raw, 8);
  }
};

// Reads a message piece by piece; checks every length. ok() is false after anything malformed.
class MessageReader {
 public:
  explicit MessageReader(std::string_view bytes) : bytes_(bytes) {}
  bool ok() const { return ok_; }
  bool at_end() const { return at_ >= bytes_.size(); }
  size_t position() const { return at_; }
  size_t remaining() const { return bytes_.size() - at_; }
  Tag tag() {
    uint8_t t = byte();
    if (t > static_cast<uint8_t>(Tag::kRef)) ok_ = false;
    return static_cast<Tag>(t);
  }
  uint8_t byte() {
    if (at_ >= bytes_.size()) {
      ok_ = false;
      return 0;
    }
    return static_cast<uint8_t>(bytes_[at_++]);
  }
  uint64_t varint() {
    uint64_t n = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      uint8_t b = byte();
      n |= static_cast<uint64_t>(b & 127) << shift;
      if ((b & 128) == 0) return n;
    }
    ok_ = false;
    return 0;
  }
  int64_t zigzag() {
    uint64_t u = varint();
    return static_cast<int64_t>(u >> 1) ^ -static_cast<int64_t>(u & 1);
  }
  double raw_double() {
    std::string_view raw = take(8);
    double d = 0;
    if (raw.size() == 8) std::memcpy(&d, raw.data(), 8);
    return d;
  }
  std::string_view take(size_t size) {
    if (size > remaining()) {
      ok_ = false;
      return {};
    }
    std::string_view piece = bytes_.substr(at_, size);
    at_ += size;
    return piece;
  }
  std::string_view text() { return take(varint()); }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace hognose
