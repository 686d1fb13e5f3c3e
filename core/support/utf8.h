// Text encodings: UTF-8 (strict, and with lone surrogates passed through: WTF-8), UTF-16, UTF-32, Latin-1, ASCII.
//
// Decoding is in two steps: scan_...() validates, counts code points and finds the widest one, so that the caller can
// allocate a string of 1-, 2- or 4-byte units; decode_...() then fills it. Errors are positions and a reason, exactly the span that
// Python reports, so that error handlers (replace, ignore, surrogateescape ...) can be built on top: scan, handle the
// span, scan on behind it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hognose::support {

enum class CodecError : uint8_t {
  kNone,
  kInvalidStart,  // invalid start byte
  kInvalidContinuation,  // invalid continuation byte
  kUnexpectedEnd,  // unexpected end of data (more bytes could make it valid)
  kTruncated,  // truncated data
  kIllegalEncoding,  // illegal encoding
  kIllegalSurrogate,  // illegal UTF-16 surrogate
  kSurrogateRange,  // code point in surrogate code point range
  kNotInUnicode,  // code point not in range(0x110000)
  kSurrogatesNotAllowed,  // surrogates not allowed
  kOrdinal128,  // ordinal not in range(128)
  kOrdinal256,  // ordinal not in range(256)
};
// The words above.
const char* codec_error_text(CodecError error);

// Number of leading bytes (units) below 128.
size_t ascii_prefix(const uint8_t* data, size_t size);
inline bool is_ascii(const uint8_t* data, size_t size) { return ascii_prefix(data, size) == size; }

// What a scan found in [0, valid): then comes an error in [valid, error_end), or valid == size.
struct TextScan {
  size_t valid = 0;  // bytes read without error
  size_t error_end = 0;  // end of the offending span
  CodecError error = CodecError::kNone;
  size_t length = 0;  // code points in [0, valid)
  uint32_t max_char = 0;  // an upper bound with the right width: 127, 255, 0xffff or 0x10ffff
  uint32_t unit_width() const { return max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4; }
};

// lone_surrogates: accept 3-byte forms of U+D800..U+DFFF ("surrogatepass").
TextScan scan_utf8(const uint8_t* data, size_t size, bool lone_surrogates = false);
// Decode validated UTF-8; `out` must be wide and long enough.
void decode_utf8(const uint8_t* data, size_t size, uint8_t* out);
void decode_utf8(const uint8_t* data, size_t size, uint16_t* out);
void decode_utf8(const uint8_t* data, size_t size, uint32_t* out);

// UTF-8 size of a string; a lone surrogate stops it unless allowed. For 1-, 2- and 4-byte units.
struct EncodeScan {
  size_t bytes = 0;  // for units [0, valid)
  size_t valid = 0;  // units read without error
  size_t error_end = 0;  // end of the run of offending units
  CodecError error = CodecError::kNone;
};
EncodeScan scan_encode_utf8(const uint8_t* text, size_t size, bool lone_surrogates = false);
EncodeScan scan_encode_utf8(const uint16_t* text, size_t size, bool lone_surrogates = false);
EncodeScan scan_encode_utf8(const uint32_t* text, size_t size, bool lone_surrogates = false);
// Writes the bytes (any surrogate as 3 bytes); returns the end.
uint8_t* encode_utf8(const uint8_t* text, size_t size, uint8_t* out);
uint8_t* encode_utf8(const uint16_t* text, size_t size, uint8_t* out);
uint8_t* encode_utf8(const uint32_t* text, size_t size, uint8_t* out);

// One code point. Returns its size in bytes (1 to 4).
inline uint32_t encode_utf8_char(uint32_t c, uint8_t* out) {
  if (c < 0x80) {
    out[0] = static_cast<uint8_t>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<uint8_t>(0xc0 | (c >> 6));
    out[1] = static_cast<uint8_t>(0x80 | (c & 0x3f));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<uint8_t>(0xe0 | (c >> 12));
    out[1] = static_cast<uint8_t>(0x80 | ((c >> 6) & 0x3f));
    out[2] = static_cast<uint8_t>(0x80 | (c & 0x3f));
    return 3;
  }
  out[0] = static_cast<uint8_t>(0xf0 | (c >> 18));
  out[1] = static_cast<uint8_t>(0x80 | ((c >> 12) & 0x3f));
  out[2] = static_cast<uint8_t>(0x80 | ((c >> 6) & 0x3f));
  out[3] = static_cast<uint8_t>(0x80 | (c & 0x3f));
  return 4;
}
// Reads one code point of validated UTF-8 (or WTF-8) and moves on.
inline uint32_t next_utf8_char(const uint8_t*& p) {
  uint32_t c = *p++;
  if (c < 0x80) return c;
  uint32_t c1 = *p++ & 0x3f;
  if (c < 0xe0) return ((c & 0x1f) << 6) | c1;
  uint32_t c2 = *p++ & 0x3f;
  if (c < 0xf0) return ((c & 0x0f) << 12) | (c1 << 6) | c2;
  uint32_t c3 = *p++ & 0x3f;
  return ((c & 0x07) << 18) | (c1 << 12) | (c2 << 6) | c3;
}

// UTF-16 and UTF-32 without byte-order mark handling (the caller looks at the first bytes).
TextScan scan_utf16(const uint8_t* data, size_t size, bool little_endian, bool lone_surrogates = false);
void decode_utf16(const uint8_t* data, size_t size, bool little_endian, uint8_t* out);
void decode_utf16(const uint8_t* data, size_t size, bool little_endian, uint16_t* out);
void decode_utf16(const uint8_t* data, size_t size, bool little_endian, uint32_t* out);
TextScan scan_utf32(const uint8_t* data, size_t size, bool little_endian, bool lone_surrogates = false);
void decode_utf32(const uint8_t* data, size_t size, bool little_endian, uint8_t* out);
void decode_utf32(const uint8_t* data, size_t size, bool little_endian, uint16_t* out);
void decode_utf32(const uint8_t* data, size_t size, bool little_endian, uint32_t* out);

// Encoders to UTF-16 / UTF-32 go code point by code point: bytes written (2 or 4).
inline uint32_t encode_utf16_char(uint32_t c, bool little_endian, uint8_t* out) {
  uint32_t units[2] = {c, 0};
  uint32_t count = 1;
  if (c >= 0x10000) {
    units[0] = 0xd800 + ((c - 0x10000) >> 10);
    units[1] = 0xdc00 + ((c - 0x10000) & 0x3ff);
    count = 2;
  }
  for (uint32_t i = 0; i < count; i++) {
    out[2 * i + (little_endian ? 0 : 1)] = static_cast<uint8_t>(units[i]);
    out[2 * i + (little_endian ? 1 : 0)] = static_cast<uint8_t>(units[i] >> 8);
  }
  return 2 * count;
}
inline uint32_t encode_utf32_char(uint32_t c, bool little_endian, uint8_t* out) {
  for (uint32_t i = 0; i < 4; i++) out[i] = static_cast<uint8_t>(c >> (little_endian ? 8 * i : 24 - 8 * i));
  return 4;
}

// The widest code point of a 4-byte string, for narrowing: 127, 255, 0xffff or 0x10ffff.
uint32_t max_char_bound(const uint8_t* text, size_t size);
uint32_t max_char_bound(const uint16_t* text, size_t size);
uint32_t max_char_bound(const uint32_t* text, size_t size);

}  // namespace hognose::support
