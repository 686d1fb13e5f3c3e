// The values of numbers and of plain strings.
#include "support/data_files.h"
#include "support/float_text.h"
#include "support/utf8.h"
#include "syntax/parser_impl.h"

namespace hognose::syntax {

namespace {

// More decimal digits than this are refused, as int(text) refuses them.
constexpr size_t kMaxDecimalDigits = 4300;

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Constant* Parser::number() {
  Mark start = mark_;
  if (at() != Tok::kNumber) return nullptr;
  Token token = current();
  mark_++;
  std::string_view text = text_of(token);
  Constant* node = begin<Constant>(start);
  ConstantValue& value = node->value;

  // Without underscores.
  if (text.find('_') != std::string_view::npos) {
    char* copy = arena_.array<char>(text.size());
    if (copy == nullptr) {
      halt();
      return nullptr;
    }
    size_t n = 0;
    for (char c : text) {
      if (c != '_') copy[n++] = c;
    }
    text = {copy, n};
  }
  if (!meter_.charge_steps(static_cast<int64_t>(text.size() / 8))) {
    halt();
    return nullptr;
  }

  uint32_t base = 10;
  if (text.size() > 2 && text[0] == '0') {
    char c = text[1];
    base = c == 'x' || c == 'X' ? 16 : c == 'o' || c == 'O' ? 8 : c == 'b' || c == 'B' ? 2 : 10;
  }
  bool imaginary = base == 10 && (text.back() == 'j' || text.back() == 'J');
  bool real = imaginary || (base == 10 && text.find_first_of(".eE") != std::string_view::npos);
  if (real) {
    if (imaginary) text.remove_suffix(1);
    double number = 0;
    support::ScratchScope scope(scratch_);
    if (support::parse_float(scratch_, text.data(), text.size(), &number) != support::Status::kOk) {
      if (meter_.tripped() == support::Limit::kNone) meter_.trip(support::Limit::kMemory);
      halt();
      return nullptr;
    }
    value.type = imaginary ? ConstantType::kImaginary : ConstantType::kFloat;
    value.real = number;
    return end(node);
  }
  if (base != 10) text.remove_prefix(2);
  size_t zeros = text.find_first_not_of('0');
  if (base == 10 && text.size() > kMaxDecimalDigits) {
    raise_at(ErrorKind::kSyntaxError, token.lineno, -1, token.lineno, -1,
             diagnostics_.format(
                 "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use "
                 "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                 "literals to avoid decimal conversion limits.",
                 static_cast<int>(kMaxDecimalDigits), static_cast<int>(text.size())));
    return nullptr;
  }
  text = zeros == std::string_view::npos ? text.substr(text.size() - 1) : text.substr(zeros);
  uint64_t integer = 0;
  bool small = true;
  for (char c : text) {
    uint64_t digit = static_cast<uint64_t>(digit_value(c));
    if (integer > (static_cast<uint64_t>(INT64_MAX) - digit) / base) {
      small = false;
      break;
    }
    integer = integer * base + digit;
  }
  if (small) {
    value.type = ConstantType::kInt;
    value.integer = static_cast<int64_t>(integer);
  } else {
    value.type = ConstantType::kBigInt;
    value.base = static_cast<uint8_t>(base);
    value.data = text.data();
    value.size = static_cast<uint32_t>(text.size());
  }
  return end(node);
}

// ---- Strings ----

// Text without escapes: it can stay where it is, in the source.
void Parser::plain_text(std::string_view body, ConstantValue* out) {
  out->type = ConstantType::kStr;
  out->data = body.data();
  out->size = static_cast<uint32_t>(body.size());
  uint32_t length = 0;
  for (char c : body) length += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  out->length = length;
}

namespace {

// The size of what CPython hands to its decoder: every character behind ASCII is written as \U and eight digits, a backslash before one as
// \u005c.
int32_t expanded(std::string_view body) {
  int32_t result = 0;
  bool escaped = false;
  for (char one : body) {
    unsigned char c = static_cast<unsigned char>(one);
    if ((c & 0xc0) == 0x80) continue;
    result += c < 128 ? 1 : escaped ? 15 : 10;
    escaped = c == '\\' && !escaped;
  }
  return result;
}

}  // namespace

// "(unicode error) ..." at the last token.
bool Parser::raise_unicode(std::string_view body, size_t from, size_t to, const char* reason) {
  int first = expanded(body.substr(0, from));
  int last = expanded(body.substr(0, to)) - 1;
  if (last > first) {
    raise_last(diagnostics_.format("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
                                   first, last, reason));
  } else {
    raise_last(diagnostics_.format("(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s",
                                   first, reason));
  }
  return false;
}

// CPython counts from the token (of a formatted string: its end) on, in what it hands to its decoder, and knows the quotes at the token's
// start alone.
void Parser::warn_escape(std::string_view body, size_t escape, const Token& token, std::string_view message) {
  if (!diagnostics_.begin_warning()) return;
  int32_t lineno = token.lineno, col = token.col + 1;
  size_t line = 0;
  for (size_t i = 0; i < escape; i++) {
    if (body[i] != '\n') continue;
    lineno++;
    col = 1;
    line = i + 1;
  }
  col += expanded(body.substr(line, escape - line));
  std::string_view text = text_of(token);
  for (size_t i = 0; line == 0 && (text[i] == '"' || text[i] == '\''); i++) {
    if (text[i] == text[0]) col++;
    if (i + 1 == text.size()) break;
  }
  diagnostics_.raise(ErrorKind::kSyntaxError, lineno, col, lineno, col + 2, message);
  diagnostics_.end_warning();
}

// Decodes the escapes of a string's body. The result is never longer than the body.
bool Parser::decode(std::string_view body, bool bytes, bool raw, const Token& token, ConstantValue* out) {
  if (!meter_.charge_steps(static_cast<int64_t>(body.size() / 16))) {
    halt();
    return false;
  }
  if (raw || memchr(body.data(), '\\', body.size()) == nullptr) {
    plain_text(body, out);
    if (bytes) out->type = ConstantType::kBytes;
    return true;
  }
  char* text = arena_.array<char>(body.size() + 1);
  if (text == nullptr) {
    halt();
    return false;
  }
  uint8_t* p = reinterpret_cast<uint8_t*>(text);
  uint32_t length = 0;
  bool warned = false;
  auto put = [&](uint32_t c) {
    if (bytes) {
      *p++ = static_cast<uint8_t>(c);
    } else {
      if (c >= 0xd800 && c <= 0xdfff) out->has_surrogates = true;
      p += support::encode_utf8_char(c, p);
    }
    length++;
  };
  size_t i = 0;
  while (i < body.size()) {
    char c = body[i];
    if (c != '\\' || i + 1 == body.size()) {
      *p++ = static_cast<uint8_t>(c);
      if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) length++;
      i++;
      continue;
    }
    size_t escape = i;
    c = body[i + 1];
    i += 2;
    switch (c) {
      case '\n': continue;
      case '\\':
      case '\'':
      case '"': put(static_cast<uint32_t>(c)); continue;
      case 'a': put(7); continue;
      case 'b': put(8); continue;
      case 'f': put(12); continue;
      case 'n': put(10); continue;
      case 'r': put(13); continue;
      case 't': put(9); continue;
      case 'v': put(11); continue;
      default: break;
    }
    if (c >= '0' && c <= '7') {
      uint32_t code = static_cast<uint32_t>(c - '0');
      size_t digits = 1;
      while (digits < 3 && i < body.size() && body[i] >= '0' && body[i] <= '7') {
        code = code * 8 + static_cast<uint32_t>(body[i++] - '0');
        digits++;
      }
      if (code > 0377 && !warned) {
        warned = true;
        char shown[4] = {body[escape + 1], body[escape + 2], body[escape + 3], 0};
        warn_escape(body, escape, token,
                    diagnostics_.format("\"\\%s\" is an invalid octal escape sequence. Such sequences will not work "
                                        "in the future. Did you mean \"\\\\%s\"? A raw string is also an option.",
                                        shown, shown));
      }
      put(bytes ? code & 0xff : code);
      continue;
    }
    size_t wanted = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (bytes && c != 'x') wanted = 0;
    if (wanted != 0) {
      uint32_t code = 0;
      size_t digits = 0;
      while (digits < wanted && i < body.size() && digit_value(body[i]) >= 0) {
        code = code * 16 + static_cast<uint32_t>(digit_value(body[i++]));
        digits++;
      }
      if (digits < wanted) {
        if (bytes) {
          raise_last(diagnostics_.format("(value error) invalid \\x escape at position %d", static_cast<int>(escape)));
          return false;
        }
        return raise_unicode(body, escape, i,
                             c == 'x'   ? "truncated \\xXX escape"
                             : c == 'u' ? "truncated \\uXXXX escape"
                                        : "truncated \\UXXXXXXXX escape");
      }
      if (code > 0x10ffff) return raise_unicode(body, escape, i, "illegal Unicode character");
      put(code);
      continue;
    }
    if (c == 'N' && !bytes) {
      if (i >= body.size() || body[i] != '{') return raise_unicode(body, escape, i, "malformed \\N character escape");
      size_t close = body.find('}', i);
      if (close == std::string_view::npos || close == i + 1) {
        return raise_unicode(body, escape, close == std::string_view::npos ? body.size() : i + 1,
                             "malformed \\N character escape");
      }
      std::string_view name = body.substr(i + 1, close - i - 1);
      uint32_t codes[4] = {0, 0, 0, 0};
      if (!meter_.charge_steps(64)) {
        halt();
        return false;
      }
      support::bring_data_file(support::DataFile::kUnicode, meter_);
      if (options_.name_table == nullptr || options_.name_table->lookup(name.data(), name.size(), false, codes) != 1) {
        return raise_unicode(body, escape, close + 1, "unknown Unicode character name");
      }
      put(codes[0]);
      i = close + 1;
      continue;
    }
    // Not an escape: the backslash stays. One warning per literal.
    if (!warned && static_cast<unsigned char>(c) < 128) {
      warned = true;
      warn_escape(body, escape, token,
                  diagnostics_.format("\"\\%c\" is an invalid escape sequence. Such sequences will not work in the "
                                      "future. Did you mean \"\\\\%c\"? A raw string is also an option.",
                                      c, c));
    }
    put('\\');
    i--;
  }
  out->type = bytes ? ConstantType::kBytes : ConstantType::kStr;
  out->data = text;
  out->size = static_cast<uint32_t>(p - reinterpret_cast<uint8_t*>(text));
  out->length = length;
  return true;
}

// One string token that is no f-string.
Constant* Parser::string_token() {
  Mark start = mark_;
  Token token = current();
  mark_++;
  std::string_view text = text_of(token);
  bool bytes = false, raw = false, u_prefix = false;
  while (text[0] != '\'' && text[0] != '"') {
    char c = text[0];
    if (c == 'b' || c == 'B') bytes = true;
    if (c == 'r' || c == 'R') raw = true;
    if (c == 'u') u_prefix = true;
    text.remove_prefix(1);
  }
  size_t quotes = text.size() >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
  text = text.substr(quotes, text.size() - 2 * quotes);
  if (bytes) {
    for (char c : text) {
      if (static_cast<unsigned char>(c) >= 128)
        return raise_token(token, "bytes can only contain ASCII literal characters");
    }
  }
  Constant* node = begin<Constant>(start);
  if (!decode(text, bytes, raw, token, &node->value)) return nullptr;
  node->value.u_prefix = u_prefix;
  return end(node);
}

}  // namespace hognose::syntax
