#include "syntax/source.h"

#include "support/unicode.h"
#include "support/utf8.h"

namespace hognose::syntax {

namespace {

bool cookie_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// The encoding that a comment in the line declares, or nothing. *other: the line holds more than a comment, so that the next line
// cannot declare anything.
std::string_view declared_encoding(std::string_view line, bool* other) {
  size_t i = 0;
  while (i < line.size() && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f')) i++;
  *other = i < line.size() && line[i] != '#' && line[i] != '\r';
  if (i == line.size() || line[i] != '#') return {};
  for (; i + 6 < line.size(); i++) {
    if (line.substr(i, 6) != "coding") continue;
    size_t j = i + 6;
    if (line[j] != ':' && line[j] != '=') continue;
    j++;
    while (j < line.size() && (line[j] == ' ' || line[j] == '\t')) j++;
    size_t start = j;
    while (j < line.size() && cookie_char(line[j])) j++;
    if (j > start) return line.substr(start, j - start);
  }
  return {};
}

enum class Encoding { kUtf8, kLatin1, kAscii, kUnknown };

Encoding encoding_of(std::string_view name) {
  char buffer[16];
  size_t n = 0;
  for (char c : name) {
    if (n == sizeof buffer) break;
    if (c == '_') c = '-';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    buffer[n++] = c;
  }
  std::string_view key(buffer, n);
  if (key == "utf-8" || key.substr(0, 6) == "utf-8-" || key == "utf8" || key == "u8") return Encoding::kUtf8;
  if (key == "latin-1" || key.substr(0, 8) == "latin-1-" || key == "iso-8859-1" || key.substr(0, 11) == "iso-8859-1-" ||
      key == "iso-latin-1" || key.substr(0, 12) == "iso-latin-1-" || key == "latin1" || key == "l1" || key == "cp819") {
    return Encoding::kLatin1;
  }
  if (key == "ascii" || key == "us-ascii") return Encoding::kAscii;
  return Encoding::kUnknown;
}

}  // namespace

bool prepare_source(std::string_view source, Mode mode, bool ignore_cookie, support::Arena& arena,
                    Diagnostics& diagnostics, std::string_view* out) {
  bool mark = !ignore_cookie && source.size() >= 3 && memcmp(source.data(), "\xef\xbb\xbf", 3) == 0;
  if (mark) source.remove_prefix(3);
  bool latin1 = false;
  if (!ignore_cookie) {
    std::string_view rest = source;
    for (int line = 0; line < 2; line++) {
      size_t feed = rest.find_first_of("\r\n");
      std::string_view text = rest.substr(0, feed);
      bool other = false;
      std::string_view name = declared_encoding(text, &other);
      if (!name.empty()) {
        Encoding encoding = encoding_of(name);
        char* copy = arena.copy(name);
        if (copy == nullptr) return false;
        if (mark && encoding != Encoding::kUtf8) {
          diagnostics.raise_nowhere(ErrorKind::kSyntaxError, diagnostics.format("encoding problem: %s with BOM", copy));
          return false;
        }
        if (encoding == Encoding::kUnknown) {
          diagnostics.raise_nowhere(ErrorKind::kSyntaxError, diagnostics.format("unknown encoding: %s", copy));
          return false;
        }
        latin1 = encoding == Encoding::kLatin1;
        break;
      }
      if (other || feed == std::string_view::npos) break;
      bool pair = rest[feed] == '\r' && feed + 1 < rest.size() && rest[feed + 1] == '\n';
      rest.remove_prefix(feed + (pair ? 2 : 1));
    }
  }
  // A text that came as a str is checked, too: whoever hands it in may be wrong, and the lexer counts on it.
  if (!latin1) {
    const uint8_t* data = reinterpret_cast<const uint8_t*>(source.data());
    support::TextScan scan = support::scan_utf8(data, source.size());
    if (scan.error != support::CodecError::kNone) {
      char hex[3] = {"0123456789abcdef"[data[scan.valid] >> 4], "0123456789abcdef"[data[scan.valid] & 15], 0};
      diagnostics.raise_nowhere(
          ErrorKind::kSyntaxError,
          diagnostics.format("(unicode error) 'utf-8' codec can't decode byte 0x%s in position %d: %s", hex,
                             static_cast<int>(scan.valid), support::codec_error_text(scan.error)));
      return false;
    }
  }
  if (memchr(source.data(), '\0', source.size()) != nullptr) {
    diagnostics.raise_nowhere(ErrorKind::kSyntaxError, "source code string cannot contain null bytes");
    return false;
  }
  if (!arena.meter().charge_steps(1 + static_cast<int64_t>(source.size() / 16))) return false;

  size_t high = 0;
  if (latin1) {
    for (char c : source) high += static_cast<unsigned char>(c) >= 128;
  }
  char* text = arena.array<char>(source.size() + high + 2);
  if (text == nullptr) return false;
  char* p = text;
  for (size_t i = 0; i < source.size(); i++) {
    char c = source[i];
    if (c == '\r') {
      *p++ = '\n';
      if (i + 1 < source.size() && source[i + 1] == '\n') i++;
    } else if (latin1 && static_cast<unsigned char>(c) >= 128) {
      *p++ = static_cast<char>(0xc0 | (static_cast<unsigned char>(c) >> 6));
      *p++ = static_cast<char>(0x80 | (c & 0x3f));
    } else {
      *p++ = c;
    }
  }
  if (mode == Mode::kExec && (p == text || p[-1] != '\n')) *p++ = '\n';
  *p = '\0';
  *out = {text, static_cast<size_t>(p - text)};
  return true;
}

std::string_view normalize_identifier(std::string_view text, support::Arena& arena, support::Scratch& scratch) {
  support::ScratchScope scope(scratch);
  uint32_t* wide = scratch.words(text.size());
  if (wide == nullptr) {
    arena.meter().trip(support::Limit::kMemory);
    return {};
  }
  size_t count = 0;
  const uint8_t* p = reinterpret_cast<const uint8_t*>(text.data());
  const uint8_t* end = p + text.size();
  while (p < end) wide[count++] = support::next_utf8_char(p);
  if (support::unicode::surely_normalized(wide, count, support::unicode::Form::kNfkc)) return text;
  const uint32_t* normal = nullptr;
  size_t size = 0;
  if (support::unicode::normalize(scratch, wide, count, support::unicode::Form::kNfkc, &normal, &size) !=
      support::Status::kOk) {
    arena.meter().trip(support::Limit::kMemory);
    return {};
  }
  char* bytes = arena.array<char>(size * 4 + 1);
  if (bytes == nullptr) return {};
  uint8_t* q = reinterpret_cast<uint8_t*>(bytes);
  for (size_t i = 0; i < size; i++) q += support::encode_utf8_char(normal[i], q);
  return {bytes, static_cast<size_t>(reinterpret_cast<char*>(q) - bytes)};
}

}  // namespace hognose::syntax
