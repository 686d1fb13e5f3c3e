#include "support/utf8.h"

#include <cstring>

namespace hognose::support {

const char* codec_error_text(CodecError error) {
  switch (error) {
    case CodecError::kNone: break;
    case CodecError::kInvalidStart: return "invalid start byte";
    case CodecError::kInvalidContinuation: return "invalid continuation byte";
    case CodecError::kUnexpectedEnd: return "unexpected end of data";
    case CodecError::kTruncated: return "truncated data";
    case CodecError::kIllegalEncoding: return "illegal encoding";
    case CodecError::kIllegalSurrogate: return "illegal UTF-16 surrogate";
    case CodecError::kSurrogateRange: return "code point in surrogate code point range(0xd800, 0xe000)";
    case CodecError::kNotInUnicode: return "code point not in range(0x110000)";
    case CodecError::kSurrogatesNotAllowed: return "surrogates not allowed";
    case CodecError::kOrdinal128: return "ordinal not in range(128)";
    case CodecError::kOrdinal256: return "ordinal not in range(256)";
  }
  return "";
}

size_t ascii_prefix(const uint8_t* data, size_t size) {
  size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    uint64_t eight;
    std::memcpy(&eight, data + i, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
  }
  while (i < size && data[i] < 0x80) i++;
  return i;
}

namespace {

bool is_continuation(uint8_t byte) { return (byte & 0xc0) == 0x80; }
bool is_surrogate(uint32_t c) { return c >= 0xd800 && c < 0xe000; }

uint32_t wider(uint32_t bound, uint32_t c) {
  uint32_t needed = c < 0x80 ? 0x7f : c < 0x100 ? 0xff : c < 0x10000 ? 0xffff : 0x10ffff;
  return needed > bound ? needed : bound;
}

// One sequence of two to four bytes. Returns its length, or 0 with the error and the bytes it spans: as many as could begin a
// valid sequence.
uint32_t read_sequence(const uint8_t* p, size_t left, bool lone_surrogates, uint32_t* c, CodecError* error,
                       uint32_t* span) {
  uint8_t lead = p[0];
  *span = 1;
  uint32_t length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length == 0) {
    *error = CodecError::kInvalidStart;
    return 0;
  }
  // The second byte's range excludes overlong forms, surrogates and what lies above U+10FFFF.
  uint8_t low = 0x80;
  uint8_t high = 0xbf;
  if (lead == 0xe0) low = 0xa0;
  if (lead == 0xed && !lone_surrogates) high = 0x9f;
  if (lead == 0xf0) low = 0x90;
  if (lead == 0xf4) high = 0x8f;
  uint32_t value = lead & (0x7fu >> length);
  for (uint32_t i = 1; i < length; i++) {
    if (i >= left) {
      *error = CodecError::kUnexpectedEnd;
      *span = static_cast<uint32_t>(left);
      return 0;
    }
    uint8_t byte = p[i];
    bool good = i == 1 ? byte >= low && byte <= high : is_continuation(byte);
    if (!good) {
      *error = CodecError::kInvalidContinuation;
      *span = i;
      return 0;
    }
    value = (value << 6) | (byte & 0x3f);
  }
  *c = value;
  return length;
}

}  // namespace

TextScan scan_utf8(const uint8_t* data, size_t size, bool lone_surrogates) {
  TextScan scan;
  scan.max_char = 0x7f;
  size_t i = 0;
  while (i < size) {
    size_t run = ascii_prefix(data + i, size - i);
    i += run;
    scan.length += run;
    while (i < size && data[i] >= 0x80) {
      uint32_t c = 0;
      uint32_t span = 0;
      uint32_t length = read_sequence(data + i, size - i, lone_surrogates, &c, &scan.error, &span);
      if (length == 0) {
        scan.valid = i;
        scan.error_end = i + span;
        return scan;
      }
      i += length;
      scan.length++;
      scan.max_char = wider(scan.max_char, c);
    }
  }
  scan.valid = scan.error_end = size;
  return scan;
}

namespace {

template <typename T>
void decode_units(const uint8_t* data, size_t size, T* out) {
  const uint8_t* end = data + size;
  while (data != end) {
    if (*data < 0x80) {
      *out++ = *data++;
    } else {
      *out++ = static_cast<T>(next_utf8_char(data));
    }
  }
}

template <typename T>
EncodeScan scan_units(const T* text, size_t size, bool lone_surrogates) {
  EncodeScan scan;
  for (size_t i = 0; i < size; i++) {
    uint32_t c = text[i];
    if (sizeof(T) > 1 && is_surrogate(c) && !lone_surrogates) {
      scan.valid = i;
      while (i < size && is_surrogate(text[i])) i++;
      scan.error_end = i;
      scan.error = CodecError::kSurrogatesNotAllowed;
      return scan;
    }
    scan.bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
  scan.valid = scan.error_end = size;
  return scan;
}

template <typename T>
uint8_t* encode_units(const T* text, size_t size, uint8_t* out) {
  for (size_t i = 0; i < size; i++) {
    uint32_t c = text[i];
    if (c < 0x80) {
      *out++ = static_cast<uint8_t>(c);
    } else {
      out += encode_utf8_char(c, out);
    }
  }
  return out;
}

uint32_t read16(const uint8_t* p, bool little_endian) {
  return little_endian ? static_cast<uint32_t>(p[0] | (p[1] << 8)) : static_cast<uint32_t>(p[1] | (p[0] << 8));
}
uint32_t read32(const uint8_t* p, bool little_endian) {
  uint32_t a = read16(p, little_endian);
  uint32_t b = read16(p + 2, little_endian);
  return little_endian ? a | (b << 16) : b | (a << 16);
}

template <typename T>
void decode_utf16_units(const uint8_t* data, size_t size, bool little_endian, T* out) {
  for (size_t i = 0; i + 2 <= size; i += 2) {
    uint32_t c = read16(data + i, little_endian);
    if (sizeof(T) == 4 && c >= 0xd800 && c < 0xdc00 && i + 4 <= size) {
      uint32_t d = read16(data + i + 2, little_endian);
      if (d >= 0xdc00 && d < 0xe000) {
        c = 0x10000 + ((c - 0xd800) << 10) + (d - 0xdc00);
        i += 2;
      }
    }
    *out++ = static_cast<T>(c);
  }
}

template <typename T>
void decode_utf32_units(const uint8_t* data, size_t size, bool little_endian, T* out) {
  for (size_t i = 0; i + 4 <= size; i += 4) *out++ = static_cast<T>(read32(data + i, little_endian));
}

template <typename T>
uint32_t widest(const T* text, size_t size) {
  // All bits together have the highest bit of the largest; only the width matters. A block at a time, to stop early.
  uint32_t all = 0;
  for (size_t i = 0; i < size;) {
    size_t end = size - i < 256 ? size : i + 256;
    for (; i < end; i++) all |= text[i];
    if (sizeof(T) == 2 ? all >= 0x100 : all >= 0x10000) break;
  }
  return wider(0x7f, all);
}

}  // namespace

void decode_utf8(const uint8_t* data, size_t size, uint8_t* out) { decode_units(data, size, out); }
void decode_utf8(const uint8_t* data, size_t size, uint16_t* out) { decode_units(data, size, out); }
void decode_utf8(const uint8_t* data, size_t size, uint32_t* out) { decode_units(data, size, out); }

EncodeScan scan_encode_utf8(const uint8_t* text, size_t size, bool lone_surrogates) {
  return scan_units(text, size, lone_surrogates);
}
EncodeScan scan_encode_utf8(const uint16_t* text, size_t size, bool lone_surrogates) {
  return scan_units(text, size, lone_surrogates);
}
EncodeScan scan_encode_utf8(const uint32_t* text, size_t size, bool lone_surrogates) {
  return scan_units(text, size, lone_surrogates);
}

uint8_t* encode_utf8(const uint8_t* text, size_t size, uint8_t* out) { return encode_units(text, size, out); }
uint8_t* encode_utf8(const uint16_t* text, size_t size, uint8_t* out) { return encode_units(text, size, out); }
uint8_t* encode_utf8(const uint32_t* text, size_t size, uint8_t* out) { return encode_units(text, size, out); }

TextScan scan_utf16(const uint8_t* data, size_t size, bool little_endian, bool lone_surrogates) {
  TextScan scan;
  scan.max_char = 0x7f;
  size_t i = 0;
  while (i < size) {
    size_t left = size - i;
    size_t span = 2;
    CodecError error = CodecError::kNone;
    uint32_t c = 0;
    if (left < 2) {
      error = CodecError::kTruncated;
      span = left;
    } else {
      c = read16(data + i, little_endian);
      if (c >= 0xd800 && c < 0xdc00) {
        if (left < 4) {
          error = CodecError::kUnexpectedEnd;
          if (lone_surrogates) {
            error = CodecError::kNone;
          } else {
            span = left;
          }
        } else {
          uint32_t d = read16(data + i + 2, little_endian);
          if (d >= 0xdc00 && d < 0xe000) {
            c = 0x10000 + ((c - 0xd800) << 10) + (d - 0xdc00);
            span = 4;
          } else if (!lone_surrogates) {
            error = CodecError::kIllegalSurrogate;
          }
        }
      } else if (is_surrogate(c) && !lone_surrogates) {
        error = CodecError::kIllegalEncoding;
      }
    }
    if (error != CodecError::kNone) {
      scan.valid = i;
      scan.error_end = i + span;
      scan.error = error;
      return scan;
    }
    scan.length++;
    scan.max_char = wider(scan.max_char, c);
    i += span;
  }
  scan.valid = scan.error_end = size;
  return scan;
}

void decode_utf16(const uint8_t* data, size_t size, bool little_endian, uint8_t* out) {
  decode_utf16_units(data, size, little_endian, out);
}
void decode_utf16(const uint8_t* data, size_t size, bool little_endian, uint16_t* out) {
  decode_utf16_units(data, size, little_endian, out);
}
void decode_utf16(const uint8_t* data, size_t size, bool little_endian, uint32_t* out) {
  decode_utf16_units(data, size, little_endian, out);
}

TextScan scan_utf32(const uint8_t* data, size_t size, bool little_endian, bool lone_surrogates) {
  TextScan scan;
  scan.max_char = 0x7f;
  size_t i = 0;
  while (i < size) {
    size_t left = size - i;
    size_t span = left < 4 ? left : 4;
    CodecError error = CodecError::kNone;
    uint32_t c = 0;
    if (left < 4) {
      error = CodecError::kTruncated;
    } else {
      c = read32(data + i, little_endian);
      if (c > 0x10ffff) {
        error = CodecError::kNotInUnicode;
      } else if (is_surrogate(c) && !lone_surrogates) {
        error = CodecError::kSurrogateRange;
      }
    }
    if (error != CodecError::kNone) {
      scan.valid = i;
      scan.error_end = i + span;
      scan.error = error;
      return scan;
    }
    scan.length++;
    scan.max_char = wider(scan.max_char, c);
    i += 4;
  }
  scan.valid = scan.error_end = size;
  return scan;
}

void decode_utf32(const uint8_t* data, size_t size, bool little_endian, uint8_t* out) {
  decode_utf32_units(data, size, little_endian, out);
}
void decode_utf32(const uint8_t* data, size_t size, bool little_endian, uint16_t* out) {
  decode_utf32_units(data, size, little_endian, out);
}
void decode_utf32(const uint8_t* data, size_t size, bool little_endian, uint32_t* out) {
  decode_utf32_units(data, size, little_endian, out);
}

uint32_t max_char_bound(const uint8_t* text, size_t size) { return is_ascii(text, size) ? 0x7f : 0xff; }
uint32_t max_char_bound(const uint16_t* text, size_t size) { return widest(text, size); }
uint32_t max_char_bound(const uint32_t* text, size_t size) { return widest(text, size); }

}  // namespace hognose::support
