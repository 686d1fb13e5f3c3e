// Text encodings: str.encode, bytes.decode, and the handlers of what can't be encoded or decoded.
#include <algorithm>
#include <string>

#include "builtins/bytes.h"
#include "builtins/exceptions.h"
#include "support/data_files.h"
#include "support/number_text.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace hognose::builtins {

using namespace runtime;
using support::CodecError;
using support::TextScan;

namespace {

enum class Codec : uint8_t {
  kUtf8,
  kUtf8Sig,
  kAscii,
  kLatin1,
  kCp1252,
  kUtf16,
  kUtf16Le,
  kUtf16Be,
  kUtf32,
  kUtf32Le,
  kUtf32Be,
  kUnicodeEscape,
  kRawUnicodeEscape,
  kNone
};

// How errors call the codec.
constexpr const char* kCodecTitles[] = {"utf-8",     "utf-8",         "ascii",           "latin-1", "charmap",
                                        "utf-16",    "utf-16-le",     "utf-16-be",       "utf-32",  "utf-32-le",
                                        "utf-32-be", "unicodeescape", "rawunicodeescape"};
static_assert(std::size(kCodecTitles) == static_cast<size_t>(Codec::kNone));

// Names in lower case with _ for whatever is no letter or digit.
constexpr struct {
  std::string_view name;
  Codec codec;
} kCodecNames[] = {
    {"utf_8", Codec::kUtf8},
    {"utf8", Codec::kUtf8},
    {"u8", Codec::kUtf8},
    {"utf", Codec::kUtf8},
    {"utf8_ucs2", Codec::kUtf8},
    {"utf8_ucs4", Codec::kUtf8},
    {"cp65001", Codec::kUtf8},
    {"utf_8_sig", Codec::kUtf8Sig},
    {"ascii", Codec::kAscii},
    {"us_ascii", Codec::kAscii},
    {"646", Codec::kAscii},
    {"us", Codec::kAscii},
    {"ansi_x3_4_1968", Codec::kAscii},
    {"ansi_x3_4_1986", Codec::kAscii},
    {"cp367", Codec::kAscii},
    {"csascii", Codec::kAscii},
    {"ibm367", Codec::kAscii},
    {"iso646_us", Codec::kAscii},
    {"iso_646_irv_1991", Codec::kAscii},
    {"iso_ir_6", Codec::kAscii},
    {"latin_1", Codec::kLatin1},
    {"cp1252", Codec::kCp1252},
    {"1252", Codec::kCp1252},
    {"windows_1252", Codec::kCp1252},
    {"latin1", Codec::kLatin1},
    {"latin", Codec::kLatin1},
    {"l1", Codec::kLatin1},
    {"iso_8859_1", Codec::kLatin1},
    {"iso8859_1", Codec::kLatin1},
    {"iso8859", Codec::kLatin1},
    {"8859", Codec::kLatin1},
    {"cp819", Codec::kLatin1},
    {"ibm819", Codec::kLatin1},
    {"csisolatin1", Codec::kLatin1},
    {"iso_ir_100", Codec::kLatin1},
    {"iso_8859_1_1987", Codec::kLatin1},
    {"utf_16", Codec::kUtf16},
    {"utf16", Codec::kUtf16},
    {"u16", Codec::kUtf16},
    {"utf_16_le", Codec::kUtf16Le},
    {"utf_16le", Codec::kUtf16Le},
    {"unicodelittleunmarked", Codec::kUtf16Le},
    {"utf_16_be", Codec::kUtf16Be},
    {"utf_16be", Codec::kUtf16Be},
    {"unicodebigunmarked", Codec::kUtf16Be},
    {"utf_32", Codec::kUtf32},
    {"utf32", Codec::kUtf32},
    {"u32", Codec::kUtf32},
    {"utf_32_le", Codec::kUtf32Le},
    {"utf_32le", Codec::kUtf32Le},
    {"utf_32_be", Codec::kUtf32Be},
    {"utf_32be", Codec::kUtf32Be},
    {"unicode_escape", Codec::kUnicodeEscape},
    {"unicodeescape", Codec::kUnicodeEscape},
    {"raw_unicode_escape", Codec::kRawUnicodeEscape},
    {"rawunicodeescape", Codec::kRawUnicodeEscape},
};
// Codecs from bytes to bytes or from text to text, which only the codecs module may use.
constexpr std::string_view kOtherCodecs[] = {
    "base64",           "base64_codec", "base_64", "bz2", "bz2_codec", "hex", "hex_codec", "quopri",    "quopri_codec",
    "quoted_printable", "rot13",        "rot_13",  "uu",  "uu_codec",  "zip", "zlib",      "zlib_codec"};

Result find_codec(Interpreter& vm, Value encoding, bool encode, Codec* codec) {
  *codec = Codec::kUtf8;
  if (encoding.is_unbound()) return Result::none();
  Str* text = encoding.as<Str>();
  if (!vm.charge(1 + text->length / 16)) return vm.limit();
  std::string name;
  bool gap = false;
  for (uint32_t i = 0; i < text->length; ++i) {
    uint32_t c = text->at(i);
    if (c == 0) return vm.raise(vm.types.value_error, "embedded null character");
    if (c < 128 && ((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'))) {
      if (gap && !name.empty()) name += '_';
      gap = false;
      name += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 32 : c);
    } else {
      gap = true;
    }
  }
  for (const auto& row : kCodecNames) {
    if (row.name != name) continue;
    *codec = row.codec;
    return Result::none();
  }
  for (std::string_view other : kOtherCodecs) {
    if (other == name) {
      return vm.raise(vm.types.lookup_error, "'{}' is not a text encoding; use codecs.{}() to handle arbitrary codecs",
                      text, encode ? "encode" : "decode");
    }
  }
  return vm.raise(vm.types.lookup_error, "unknown encoding: {}", text);
}

enum class Handler : uint8_t {
  kStrict,
  kIgnore,
  kReplace,
  kBackslash,
  kXml,
  kName,
  kSurrogateEscape,
  kSurrogatePass,
  kUnknown
};
constexpr std::string_view kHandlerNames[] = {
    "strict",      "ignore",          "replace",      "backslashreplace", "xmlcharrefreplace",
    "namereplace", "surrogateescape", "surrogatepass"};

Handler find_handler(Value errors) {
  if (errors.is_unbound()) return Handler::kStrict;
  for (size_t i = 0; i < std::size(kHandlerNames); ++i) {
    if (str_equals(errors.as<Str>(), kHandlerNames[i])) return static_cast<Handler>(i);
  }
  return Handler::kUnknown;
}

bool is_surrogate(uint32_t c) { return c >= 0xD800 && c <= 0xDFFF; }
bool is_utf(Codec codec) {
  return codec <= Codec::kUtf8Sig || (codec >= Codec::kUtf16 && codec < Codec::kUnicodeEscape);
}

// What the bytes 0x80 to 0x9F mean in Windows' Western code page; the others are as in Latin-1. 0: nothing.
constexpr uint16_t kCp1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr char kUndefined[] = "character maps to <undefined>";
// The byte, or -1.
int cp1252_byte(uint32_t c) {
  if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return static_cast<int>(c);
  for (int i = 0; i < 32; ++i) {
    if (c >= 0x100 && kCp1252[i] == c) return 0x80 + i;
  }
  return -1;
}

// \xNN, \uNNNN or \UNNNNNNNN; returns its length.
int write_escape(uint32_t c, char* out) {
  int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out[0] = '\\';
  out[1] = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  for (int i = 0; i < digits; ++i) out[2 + i] = "0123456789abcdef"[(c >> (4 * (digits - 1 - i))) & 15];
  return digits + 2;
}

// \N{...}; 0: it has no name.
size_t write_name(uint32_t c, char* out) {
  size_t size = support::unicode::kNameTable.name(c, out + 3);
  if (size == 0) return 0;
  out[0] = '\\';
  out[1] = 'N';
  out[2] = '{';
  out[3 + size] = '}';
  return size + 4;
}

// --- decoding --------------------------------------------------------------------------------------------------------------------

class Decoder {
 public:
  Decoder(Interpreter& vm, const uint8_t* data, size_t size, Codec codec, Value errors)
      : vm_(vm), data_(data), size_(size), codec_(codec), errors_(errors), handler_(find_handler(errors)), out_(vm) {}

  Result run() {
    if (!vm_.charge(1 + static_cast<int64_t>(size_ / 16))) return vm_.limit();
    if (codec_ == Codec::kLatin1) return made(vm_, make_str_from_units(vm_, data_, 1, size_));
    skip_mark();
    bool done = codec_ >= Codec::kUnicodeEscape ? escapes() : codec_ == Codec::kCp1252 ? code_page() : pieces();
    if (!done) return failure_;
    return whole_ != nullptr ? Result(whole_) : made(vm_, out_.finish());
  }

 private:
  // The byte-order mark decides the codec, and errors name the one decided on.
  void skip_mark() {
    auto starts = [&](std::initializer_list<uint8_t> mark) {
      return size_ >= mark.size() && std::equal(mark.begin(), mark.end(), data_);
    };
    if (codec_ == Codec::kUtf8Sig) {
      // Positions of errors are counted behind the mark.
      if (starts({0xEF, 0xBB, 0xBF})) {
        data_ += 3;
        size_ -= 3;
      }
      codec_ = Codec::kUtf8;
    } else if (codec_ == Codec::kUtf16) {
      bool big = starts({0xFE, 0xFF});
      if (big || starts({0xFF, 0xFE})) at_ = 2;
      codec_ = big ? Codec::kUtf16Be : Codec::kUtf16Le;
    } else if (codec_ == Codec::kUtf32) {
      bool big = starts({0, 0, 0xFE, 0xFF});
      if (big || starts({0xFF, 0xFE, 0, 0})) at_ = 4;
      codec_ = big ? Codec::kUtf32Be : Codec::kUtf32Le;
    }
  }

  TextScan scan() const {
    const uint8_t* from = data_ + at_;
    size_t left = size_ - at_;
    bool pass = handler_ == Handler::kSurrogatePass;
    switch (codec_) {
      case Codec::kUtf8: return support::scan_utf8(from, left, pass);
      case Codec::kUtf16Le:
      case Codec::kUtf16Be: return support::scan_utf16(from, left, codec_ == Codec::kUtf16Le, pass);
      case Codec::kUtf32Le:
      case Codec::kUtf32Be: return support::scan_utf32(from, left, codec_ == Codec::kUtf32Le, pass);
      default: {
        TextScan scan;
        scan.valid = scan.length = support::ascii_prefix(from, left);
        scan.error_end = scan.valid;
        if (scan.valid < left) {
          ++scan.error_end;
          scan.error = CodecError::kOrdinal128;
        }
        return scan;
      }
    }
  }

  void append_valid(const TextScan& scan) {
    const uint8_t* from = data_ + at_;
    if (codec_ == Codec::kUtf8 || codec_ == Codec::kAscii)
      return out_.append_utf8({reinterpret_cast<const char*>(from), scan.valid});
    bool little = codec_ == Codec::kUtf16Le || codec_ == Codec::kUtf32Le;
    bool wide = codec_ >= Codec::kUtf32;
    for (size_t i = 0; i < scan.valid;) {
      uint32_t c = unit(from + i, little, wide);
      i += wide ? 4 : 2;
      if (!wide && c >= 0xD800 && c < 0xDC00 && i < scan.valid) {
        uint32_t d = unit(from + i, little, false);
        if (d >= 0xDC00 && d < 0xE000) {
          c = 0x10000 + ((c - 0xD800) << 10) + (d - 0xDC00);
          i += 2;
        }
      }
      out_.append(c);
    }
  }
  static uint32_t unit(const uint8_t* p, bool little, bool wide) {
    uint32_t c = 0;
    int size = wide ? 4 : 2;
    for (int i = 0; i < size; ++i) c |= uint32_t{p[little ? i : size - 1 - i]} << (8 * i);
    return c;
  }

  bool pieces() {
    bool first = true;
    while (at_ < size_) {
      TextScan found = scan();
      if (first && found.error == CodecError::kNone && (codec_ == Codec::kUtf8 || codec_ == Codec::kAscii)) {
        whole_ = make_str(vm_, {reinterpret_cast<const char*>(data_ + at_), size_ - at_});
        failure_ = Result::retry();
        if (whole_ == nullptr) (void)vm_.no_memory();
        return whole_ != nullptr;
      }
      first = false;
      append_valid(found);
      size_t start = at_ + found.valid;
      at_ = start;
      if (found.error == CodecError::kNone) break;
      if (!handle(start, start + (found.error_end - found.valid), support::codec_error_text(found.error))) return false;
    }
    return true;
  }

  bool code_page() {
    while (at_ < size_) {
      uint8_t c = data_[at_];
      uint32_t point = c >= 0x80 && c < 0xA0 ? kCp1252[c - 0x80] : c;
      ++at_;
      if (point != 0 || c == 0) {
        out_.append(point);
      } else if (!handle(at_ - 1, at_, kUndefined)) {
        return false;
      }
    }
    return true;
  }

  // Deals with the bytes [start, end) and sets at_ behind them.
  bool handle(size_t start, size_t end, const char* reason) {
    at_ = end;
    if (!vm_.charge(1)) {
      failure_ = Result::limit();
      return false;
    }
    switch (handler_) {
      case Handler::kIgnore: return true;
      case Handler::kReplace: out_.append(0xFFFD); return true;
      case Handler::kBackslash:
        for (size_t i = start; i < end; ++i) {
          char text[10];
          out_.append_ascii({text, static_cast<size_t>(write_escape(data_[i], text))});
        }
        return true;
      case Handler::kSurrogateEscape:
        for (at_ = start; at_ < end && data_[at_] >= 128; ++at_) out_.append(0xDC00u + data_[at_]);
        if (at_ > start) return true;
        break;
      case Handler::kUnknown:
        failure_ = vm_.raise(vm_.types.lookup_error, "unknown error handler name '{}'", errors_.as<Str>());
        return false;
      case Handler::kXml:
      case Handler::kName:
        failure_ = vm_.raise(vm_.types.type_error, "don't know how to handle UnicodeDecodeError in error callback");
        return false;
      default: break;
    }
    Bytes* object = make_bytes(vm_, data_, size_);
    if (object == nullptr) {
      failure_ = vm_.no_memory();
      return false;
    }
    failure_ = raise_decode_error(vm_, kCodecTitles[static_cast<int>(codec_)], object, static_cast<int64_t>(start),
                                  static_cast<int64_t>(end), reason);
    return false;
  }

  // \x41, \u0041 ...: up to `wanted` digits from `from` on.
  size_t hex(size_t from, size_t wanted, uint32_t* value) const {
    size_t i = 0;
    for (*value = 0; i < wanted && from + i < size_; ++i) {
      uint32_t c = data_[from + i];
      uint32_t digit = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 99;
      if (digit == 99) break;
      *value = *value * 16 + digit;
    }
    return i;
  }

  bool escapes() {
    bool raw = codec_ == Codec::kRawUnicodeEscape;
    while (at_ < size_) {
      uint8_t c = data_[at_];
      if (c != '\\' || (raw && at_ + 1 == size_)) {
        out_.append(c);
        ++at_;
        continue;
      }
      size_t start = at_;
      if (start + 1 == size_) {
        if (!handle(start, size_, "\\ at end of string")) return false;
        continue;
      }
      c = data_[start + 1];
      at_ = start + 2;
      size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : c == 'x' && !raw ? 2 : 0;
      if (digits > 0) {
        uint32_t value;
        size_t got = hex(at_, digits, &value);
        const char* reason = digits == 2   ? "truncated \\xXX escape"
                             : digits == 4 ? "truncated \\uXXXX escape"
                                           : "truncated \\UXXXXXXXX escape";
        bool good = got == digits && value <= 0x10FFFF;
        if (good) {
          out_.append(value);
          at_ += digits;
        } else if (!handle(start, at_ + got,
                           got < digits ? reason
                           : raw        ? "\\Uxxxxxxxx out of range"
                                        : "illegal Unicode character")) {
          return false;
        }
        continue;
      }
      if (raw) {
        out_.append('\\');
        out_.append(c);
        continue;
      }
      if (c >= '0' && c <= '7') {
        uint32_t value = c - '0';
        for (int i = 0; i < 2 && at_ < size_ && data_[at_] >= '0' && data_[at_] <= '7'; ++i)
          value = value * 8 + (data_[at_++] - '0');
        out_.append(value);
      } else if (c == 'N') {
        size_t end = at_;
        bool named = end < size_ && data_[end] == '{';
        while (named && end < size_ && data_[end] != '}') ++end;
        bool closed = named && end < size_ && end > at_ + 1;
        uint32_t points[4];
        const char* name = reinterpret_cast<const char*>(data_ + at_ + 1);
        if (!vm_.charge(64)) {
          failure_ = Result::limit();
          return false;
        }
        if (closed) support::bring_data_file(support::DataFile::kUnicode, vm_.meter);
        if (closed && support::unicode::kNameTable.lookup(name, end - at_ - 1, false, points) == 1) {
          out_.append(points[0]);
          at_ = end + 1;
          continue;
        }
        if (!handle(start, closed ? end + 1 : end,
                    closed ? "unknown Unicode character name" : "malformed \\N character escape"))
          return false;
      } else {
        static constexpr std::string_view kLetters = "abfnrtv\\'\"";
        static constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v\\'\"";
        size_t which = kLetters.find(static_cast<char>(c));
        if (which != std::string_view::npos) {
          out_.append(static_cast<uint8_t>(kMeanings[which]));
        } else if (c != '\n') {
          out_.append('\\');
          out_.append(c);
        }
      }
    }
    return true;
  }

  Interpreter& vm_;
  const uint8_t* data_;
  size_t size_;
  size_t at_ = 0;
  Codec codec_;
  Value errors_;
  Handler handler_;
  StrBuilder out_;
  Str* whole_ = nullptr;
  Result failure_ = Result::retry();
};

// --- encoding --------------------------------------------------------------------------------------------------------------------

class Encoder {
 public:
  Encoder(Interpreter& vm, Str* text, Codec codec, Value errors)
      : vm_(vm), text_(text), codec_(codec), errors_(errors), handler_(find_handler(errors)), out_(vm) {
    mark_ = codec == Codec::kUtf8Sig || codec == Codec::kUtf16 || codec == Codec::kUtf32;
    title_ = kCodecTitles[static_cast<int>(codec)];
    if (codec == Codec::kUtf8Sig) codec_ = Codec::kUtf8;
    if (codec == Codec::kUtf16) codec_ = Codec::kUtf16Le;
    if (codec == Codec::kUtf32) codec_ = Codec::kUtf32Le;
  }

  Result run() {
    if (!vm_.charge(1 + int64_t{text_->length} / 16)) return vm_.limit();
    if (!mark_ && plain()) return bytes_with_type(vm_, vm_.types.bytes, text_->data<uint8_t>(), text_->length);
    if (mark_) put(0xFEFF);
    for (uint32_t i = 0; i < text_->length;) {
      uint32_t c = text_->at(i);
      if (encodable(c)) {
        put(c);
        ++i;
        continue;
      }
      uint32_t end = i + 1;
      while (end < text_->length && !encodable(text_->at(end))) ++end;
      if (!handle(i, &end)) return failure_;
      i = end;
      if (out_.failed()) break;
    }
    return out_.failed() ? vm_.no_memory() : bytes_with_type(vm_, vm_.types.bytes, out_.data(), out_.length());
  }

 private:
  // The text's own units are the answer.
  bool plain() const {
    if (text_->ascii) return codec_ == Codec::kUtf8 || codec_ == Codec::kAscii || codec_ == Codec::kLatin1;
    return text_->width == 1 && codec_ == Codec::kLatin1;
  }

  bool encodable(uint32_t c) const {
    if (codec_ == Codec::kAscii) return c < 128;
    if (codec_ == Codec::kLatin1) return c < 256;
    if (codec_ == Codec::kCp1252) return cp1252_byte(c) >= 0;
    return !is_surrogate(c) || handler_ == Handler::kSurrogatePass || codec_ >= Codec::kUnicodeEscape;
  }

  void put(uint32_t c) {
    uint8_t bytes[10];
    uint32_t size = 1;
    switch (codec_) {
      case Codec::kUtf8: size = support::encode_utf8_char(c, bytes); break;
      case Codec::kUtf16Le:
      case Codec::kUtf16Be: size = support::encode_utf16_char(c, codec_ == Codec::kUtf16Le, bytes); break;
      case Codec::kUtf32Le:
      case Codec::kUtf32Be: size = support::encode_utf32_char(c, codec_ == Codec::kUtf32Le, bytes); break;
      case Codec::kCp1252: bytes[0] = static_cast<uint8_t>(cp1252_byte(c)); break;
      case Codec::kUnicodeEscape:
        if (c == '\\' || c == '\n' || c == '\t' || c == '\r') {
          bytes[0] = '\\';
          bytes[1] = c == '\\' ? '\\' : c == '\n' ? 'n' : c == '\t' ? 't' : 'r';
          size = 2;
          break;
        }
        if (c >= 32 && c < 127)
          bytes[0] = static_cast<uint8_t>(c);
        else
          size = static_cast<uint32_t>(write_escape(c, reinterpret_cast<char*>(bytes)));
        break;
      case Codec::kRawUnicodeEscape:
        if (c < 256)
          bytes[0] = static_cast<uint8_t>(c);
        else
          size = static_cast<uint32_t>(write_escape(c, reinterpret_cast<char*>(bytes)));
        break;
      default: bytes[0] = static_cast<uint8_t>(c); break;
    }
    out_.append(bytes, size);
  }

  // Deals with the characters [start, *end), all of which can't be encoded.
  bool handle(uint32_t start, uint32_t* end) {
    if (!vm_.charge(*end - start)) {
      failure_ = Result::limit();
      return false;
    }
    switch (handler_) {
      case Handler::kIgnore: return true;
      case Handler::kUnknown:
        failure_ = vm_.raise(vm_.types.lookup_error, "unknown error handler name '{}'", errors_.as<Str>());
        return false;
      case Handler::kSurrogateEscape: {
        bool bytes = codec_ <= Codec::kCp1252;
        while (bytes && start < *end && text_->at(start) >= 0xDC80 && text_->at(start) <= 0xDCFF)
          out_.append(static_cast<uint8_t>(text_->at(start++)));
        if (start == *end) return true;
        break;
      }
      case Handler::kReplace:
      case Handler::kBackslash:
      case Handler::kXml:
      case Handler::kName:
        for (uint32_t i = start; i < *end && !out_.failed(); ++i) {
          if (handler_ == Handler::kName && !vm_.charge(256)) {
            failure_ = Result::limit();
            return false;
          }
          char text[support::unicode::kMaxName + 16];
          size_t size = 1;
          uint32_t c = text_->at(i);
          if (handler_ == Handler::kReplace) {
            text[0] = '?';
          } else if (handler_ == Handler::kXml) {
            std::string number = "&#" + support::decimal_text(c) + ";";
            size = number.copy(text, sizeof text);
          } else {
            size = handler_ == Handler::kName ? write_name(c, text) : 0;
            if (size == 0) size = static_cast<size_t>(write_escape(c, text));
          }
          for (size_t k = 0; k < size; ++k) put(static_cast<uint8_t>(text[k]));
        }
        return true;
      default: break;
    }
    if (codec_ == Codec::kCp1252) {
      failure_ = raise_encode_error(vm_, title_, text_, start, *end, kUndefined);
      return false;
    }
    CodecError error = codec_ == Codec::kAscii    ? CodecError::kOrdinal128
                       : codec_ == Codec::kLatin1 ? CodecError::kOrdinal256
                                                  : CodecError::kSurrogatesNotAllowed;
    // UTF-16 and UTF-32 complain about one character at a time.
    if (is_utf(codec_) && codec_ != Codec::kUtf8) *end = start + 1;
    failure_ = raise_encode_error(vm_, title_, text_, start, *end, support::codec_error_text(error));
    return false;
  }

  Interpreter& vm_;
  Str* text_;
  Codec codec_;
  Value errors_;
  Handler handler_;
  const char* title_;
  bool mark_;
  ByteBuilder out_;
  Result failure_ = Result::retry();
};

template <typename T>
Result encode_utf8_units(Interpreter& vm, Str* text, bool* possible) {
  support::EncodeScan scan = support::scan_encode_utf8(text->data<T>(), text->length);
  *possible = scan.error == CodecError::kNone;
  if (!*possible) return Result::none();
  if (!vm.charge(1 + static_cast<int64_t>(scan.bytes / 16))) return vm.limit();
  Result result = bytes_with_type(vm, vm.types.bytes, nullptr, static_cast<int64_t>(scan.bytes));
  if (result.is_value()) support::encode_utf8(text->data<T>(), text->length, result.value().as<Bytes>()->data());
  return result;
}

}  // namespace

bool find_surrogates(const Str* text, uint32_t* start, uint32_t* end) {
  if (text->width == 1) return false;
  for (*start = 0; *start < text->length && !is_surrogate(text->at(*start));) ++*start;
  for (*end = *start; *end < text->length && is_surrogate(text->at(*end));) ++*end;
  return *start < *end;
}

// What codecs.register_error has for the name; empty: nothing. The prelude calls it, once it is known that there is an error.
static Value registered_handler(Interpreter& vm, Value errors) {
  if (!is_Str(errors)) return Value();
  Value handlers = dict_get_str(vm, vm.registry, intern(vm, "error_handlers"));
  return is_Dict(handlers) ? dict_get_str(vm, handlers.as<Dict>(), errors.as<Str>()) : Value();
}

Result decode_bytes(Interpreter& vm, const uint8_t* data, int64_t length, Value encoding, Value errors) {
  if (length == 0) return Value(vm.empty_str);  // whatever the encoding is called
  Codec codec;
  Result found = find_codec(vm, encoding, false, &codec);
  if (!found.is_value()) return found;
  Value handler = registered_handler(vm, errors);
  if (handler.is_empty()) return Decoder(vm, data, static_cast<size_t>(length), codec, errors).run();
  Result result = Decoder(vm, data, static_cast<size_t>(length), codec, Value::unbound()).run();
  if (!result.is_raise()) return result;
  Value error = vm.pending;
  vm.pending = Value();
  return vm.tail_prelude("decode_handled"_prelude,
                         {error, encoding.is_unbound() ? Value(intern(vm, "utf-8")) : encoding, handler});
}

Result encode_text(Interpreter& vm, Str* text, Value encoding, Value errors) {
  Codec codec;
  Result found = find_codec(vm, encoding, true, &codec);
  if (!found.is_value()) return found;
  if (codec == Codec::kUtf8 && !text->ascii) {
    bool possible;
    Result result = text->width == 1   ? encode_utf8_units<uint8_t>(vm, text, &possible)
                    : text->width == 2 ? encode_utf8_units<uint16_t>(vm, text, &possible)
                                       : encode_utf8_units<uint32_t>(vm, text, &possible);
    if (possible) return result;
  }
  Value handler = registered_handler(vm, errors);
  if (handler.is_empty()) return Encoder(vm, text, codec, errors).run();
  Result result = Encoder(vm, text, codec, Value::unbound()).run();
  if (!result.is_raise()) return result;
  Value error = vm.pending;
  vm.pending = Value();
  return vm.tail_prelude("encode_handled"_prelude,
                         {error, encoding.is_unbound() ? Value(intern(vm, "utf-8")) : encoding, handler});
}

}  // namespace hognose::builtins
