// The lexer: lines, indentation, names, operators. Numbers, strings and f-strings are in lexer_literals.cpp.
#include "syntax/lexer.h"

#include "support/unicode.h"
#include "support/utf8.h"

namespace hognose::syntax {

namespace {

constexpr const char* kTexts[] = {
#define TOKEN(name) "",
#define OPERATOR(name, text) text,
#define KEYWORD(name, text) text,
#include "syntax/token.def"
};

constexpr int kKeywordCount = static_cast<int>(kLastKeyword) - static_cast<int>(kFirstKeyword) + 1;
constexpr int kTabSize = 8;

bool identifier_start(int c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128; }
bool identifier_part(int c) { return identifier_start(c) || (c >= '0' && c <= '9'); }

Tok keyword_or_name(const char* text, size_t size) {
  if (size < 2 || size > 8) return Tok::kName;
  for (int i = 0; i < kKeywordCount; i++) {
    const char* keyword = kTexts[static_cast<int>(kFirstKeyword) + i];
    if (keyword[0] == text[0] && keyword[1] == text[1] && strlen(keyword) == size && memcmp(keyword, text, size) == 0) {
      return static_cast<Tok>(static_cast<int>(kFirstKeyword) + i);
    }
  }
  return Tok::kName;
}

}  // namespace

const char* token_text(Tok type) { return kTexts[static_cast<int>(type)]; }

Lexer::Lexer(std::string_view source, support::Arena& arena, Diagnostics& diagnostics)
    : text_(source.data()),
      text_end_(source.data() + source.size()),
      cursor_(text_),
      line_start_(text_),
      line_end_(text_),
      token_start_(text_),
      arena_(arena),
      diagnostics_(diagnostics) {
  indents_[0] = 0;
  alternative_indents_[0] = 0;
}

bool Lexer::next_line() {
  if (line_end_ == text_end_) {
    if (stop_ == Stop::kNone) stop_ = Stop::kEnd;
    return false;
  }
  const char* feed = static_cast<const char*>(memchr(line_end_, '\n', static_cast<size_t>(text_end_ - line_end_)));
  line_start_ = line_end_;
  line_end_ = feed == nullptr ? text_end_ : feed + 1;
  lineno_++;
  diagnostics_.set_current_line(lineno_, {line_start_, static_cast<size_t>(line_end_ - line_start_)});
  return true;
}

int Lexer::next_char() {
  if (cursor_ == line_end_ && !next_line()) return kEof;
  return static_cast<unsigned char>(*cursor_++);
}

Token Lexer::make(Tok type, const char* start, const char* end) {
  Token token;
  token.type = type;
  token.level = static_cast<uint8_t>(level_);
  bool string = type == Tok::kString || type == Tok::kFStringStart || type == Tok::kFStringMiddle ||
                type == Tok::kTStringStart || type == Tok::kTStringMiddle;
  token.lineno = string ? first_lineno_ : lineno_;
  token.end_lineno = lineno_;
  if (start != nullptr) {
    const char* line = string ? multi_line_start_ : line_start_;
    token.start = static_cast<uint32_t>(start - text_);
    token.end = static_cast<uint32_t>(end - text_);
    token.col = start >= line ? static_cast<int32_t>(start - line) : -1;
    token.end_col = end >= line_start_ ? static_cast<int32_t>(end - line_start_) : -1;
  }
  return token;
}

Token Lexer::stop_with(Stop stop) {
  stop_ = stop;
  return make(Tok::kError, nullptr, nullptr);
}

// Raises at the last character read.
Token Lexer::error(const char* message) { return error_range(-1, -1, message); }

Token Lexer::error_range(int32_t col, int32_t end_col, std::string_view message) {
  raise_here(col, end_col, message);
  return stop_with(Stop::kRaised);
}

void Lexer::warn(std::string_view message) {
  if (!diagnostics_.begin_warning()) return;
  raise_here(-1, -1, message);
  diagnostics_.end_warning();
}

void Lexer::raise_here(int32_t col, int32_t end_col, std::string_view message) {
  if (col < 0) {
    col = 0;
    for (const char* p = line_start_; p < cursor_; p++) {
      if ((static_cast<unsigned char>(*p) & 0xc0) != 0x80) col++;
    }
  }
  if (end_col < 0) end_col = col;
  const char* feed = line_start_;
  while (*feed != '\n' && *feed != '\0') feed++;
  diagnostics_.raise_plain(ErrorKind::kSyntaxError, lineno_, col, end_col, message,
                           {line_start_, static_cast<size_t>(feed - line_start_)});
}

bool Lexer::more_than_blank() const {
  const char* p = cursor_;
  for (;;) {
    while (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\f') p++;
    if (*p == '\0') return false;
    if (*p != '#') return true;
    while (*p != '\0' && *p != '\n') p++;
  }
}

Token Lexer::next() {
  if (arena_.failed()) return stop_with(Stop::kRaised);
  if (fstring_ != nullptr && fstring_->in_text) return fstring_text();
  return normal();
}

// Behind a backslash: the line feed must follow, and another line. False: stopped.
bool Lexer::continuation_line() {
  int c = next_char();
  if (c != '\n') {
    stop_ = Stop::kLineContinuation;
    return false;
  }
  c = next_char();
  if (c == kEof) {
    cursor_ = line_end_;
    return false;
  }
  back(c);
  return true;
}

// At the start of a line: measures the indentation and sets pending_. Tabs are counted in two ways; if the two would order the
// lines differently the indentation is inconsistent. False: *out holds the error.
bool Lexer::indentation(Token* out, bool* blank) {
  int32_t col = 0;
  int32_t alternative = 0;
  int32_t continued = 0;  // the column of a backslash among the blanks: the first one counts
  int c;
  for (;;) {
    c = next_char();
    if (c == ' ') {
      col++;
      alternative++;
    } else if (c == '\t') {
      col = (col / kTabSize + 1) * kTabSize;
      alternative++;
    } else if (c == '\f') {
      col = alternative = 0;
    } else if (c == '\\') {
      if (continued == 0) continued = col;
      if (!continuation_line()) {
        *out = make(Tok::kError, nullptr, nullptr);
        return false;
      }
    } else {
      break;
    }
  }
  back(c);
  if (c == '#' || c == '\n') {
    *blank = true;
    return true;
  }
  if (level_ > 0) return true;
  if (continued != 0) col = alternative = continued;
  if (col == indents_[indent_]) {
    if (alternative == alternative_indents_[indent_]) return true;
  } else if (col > indents_[indent_]) {
    if (indent_ + 1 >= kMaxIndent) {
      cursor_ = line_end_;
      *out = stop_with(Stop::kTooDeep);
      return false;
    }
    if (alternative > alternative_indents_[indent_]) {
      indent_++;
      indents_[indent_] = col;
      alternative_indents_[indent_] = alternative;
      pending_++;
      return true;
    }
  } else {
    while (indent_ > 0 && col < indents_[indent_]) {
      indent_--;
      pending_--;
    }
    if (col != indents_[indent_]) {
      cursor_ = line_end_;
      *out = stop_with(Stop::kDedent);
      return false;
    }
    if (alternative == alternative_indents_[indent_]) return true;
  }
  cursor_ = line_end_;
  *out = stop_with(Stop::kTabSpace);
  return false;
}

Token Lexer::normal() {
  Token result;
  for (;;) {
    bool blank = false;
    if (at_line_start_) {
      at_line_start_ = false;
      if (!indentation(&result, &blank)) return result;
    }
    token_start_ = cursor_;
    if (pending_ < 0) {
      pending_++;
      return make(Tok::kDedent, nullptr, nullptr);
    }
    if (pending_ > 0) {
      pending_--;
      return make(Tok::kIndent, nullptr, nullptr);
    }
    for (;;) {
      int c;
      do {
        c = next_char();
      } while (c == ' ' || c == '\t' || c == '\f');
      token_start_ = c == kEof ? cursor_ : cursor_ - 1;
      if (c == '#') {
        while (c != kEof && c != '\n') c = next_char();
      }
      if (c == kEof) {
        if (level_ > 0 || stop_ != Stop::kEnd) return make(Tok::kError, nullptr, nullptr);
        return make(Tok::kEndMarker, nullptr, nullptr);
      }
      if (identifier_start(c)) return name(c);
      if (c == '\n') {
        at_line_start_ = true;
        if (blank || level_ > 0) break;  // on to the next line
        return make(Tok::kNewline, token_start_, cursor_);
      }
      if (c >= '0' && c <= '9') return number(c);
      if (c == '\'' || c == '"') return string(static_cast<char>(c));
      if (c == '\\') {
        if (!continuation_line()) return make(Tok::kError, nullptr, nullptr);
        continue;
      }
      return operator_token(c);
    }
  }
}

// A name, a keyword, or the prefix of a string.
Token Lexer::name(int c) {
  bool saw_b = false, saw_u = false, saw_r = false, saw_f = false, saw_t = false;
  bool ascii = true;
  for (;;) {
    if (!saw_b && (c == 'b' || c == 'B')) {
      saw_b = true;
    } else if (!saw_u && (c == 'u' || c == 'U')) {
      saw_u = true;
    } else if (!saw_r && (c == 'r' || c == 'R')) {
      saw_r = true;
    } else if (!saw_f && (c == 'f' || c == 'F')) {
      saw_f = true;
    } else if (!saw_t && (c == 't' || c == 'T')) {
      saw_t = true;
    } else {
      break;
    }
    c = next_char();
    if (c == '"' || c == '\'') {
      // Pairs of prefixes that exclude each other, in the order in which they are complained about.
      const struct {
        bool both;
        char first, second;
      } clashes[] = {{saw_u && saw_b, 'u', 'b'}, {saw_u && saw_r, 'u', 'r'}, {saw_u && saw_f, 'u', 'f'},
                     {saw_u && saw_t, 'u', 't'}, {saw_b && saw_f, 'b', 'f'}, {saw_b && saw_t, 'b', 't'},
                     {saw_f && saw_t, 'f', 't'}};
      for (const auto& clash : clashes) {
        if (!clash.both) continue;
        return error_range(static_cast<int32_t>(token_start_ + 1 - line_start_),
                           static_cast<int32_t>(cursor_ - line_start_),
                           diagnostics_.format("'%c' and '%c' prefixes are incompatible", clash.first, clash.second));
      }
      if (saw_f || saw_t) return begin_fstring(static_cast<char>(c), saw_r, saw_t);
      return string(static_cast<char>(c));
    }
  }
  while (identifier_part(c)) {
    if (c >= 128) ascii = false;
    c = next_char();
  }
  back(c);
  if (!ascii && !check_identifier()) return stop_with(Stop::kRaised);
  size_t size = static_cast<size_t>(cursor_ - token_start_);
  return make(ascii ? keyword_or_name(token_start_, size) : Tok::kName, token_start_, cursor_);
}

// Whether the name from token_start_ to the cursor is an identifier; raises at the first character that is none.
bool Lexer::check_identifier() {
  const uint8_t* p = reinterpret_cast<const uint8_t*>(token_start_);
  const uint8_t* end = reinterpret_cast<const uint8_t*>(cursor_);
  bool first = true;
  while (p < end) {
    uint32_t c = support::next_utf8_char(p);
    bool good = first ? support::unicode::is_identifier_start(c) : support::unicode::is_identifier_continue(c);
    if (!good) {
      const char* start = reinterpret_cast<const char*>(p);
      do start--;
      while ((static_cast<unsigned char>(*start) & 0xc0) == 0x80);
      cursor_ = reinterpret_cast<const char*>(p);
      if (support::unicode::is_printable(c)) {
        char text[8] = {};
        memcpy(text, start, static_cast<size_t>(cursor_ - start));
        error_range(-1, -1, diagnostics_.format("invalid character '%s' (U+%X)", text, c));
      } else {
        error_range(-1, -1, diagnostics_.format("invalid non-printable character U+%X", c));
      }
      return false;
    }
    first = false;
  }
  return true;
}

Token Lexer::open(char c) {
  if (level_ >= kMaxLevel) return error("too many nested parentheses");
  brackets_[level_] = {c, lineno_, static_cast<int32_t>(token_start_ - line_start_)};
  level_++;
  if (fstring_ != nullptr) fstring_->depth++;
  Tok type = c == '(' ? Tok::kLeftParen : c == '[' ? Tok::kLeftBracket : Tok::kLeftBrace;
  return make(type, token_start_, cursor_);
}

Token Lexer::close(char c) {
  const char* prefix = fstring_ == nullptr ? "" : fstring_->template_string ? "t-string: " : "f-string: ";
  if (fstring_ != nullptr && fstring_->depth == 0 && c == '}') {
    return error_range(-1, -1, diagnostics_.format("%ssingle '}' is not allowed", prefix));
  }
  if (level_ == 0) return error_range(-1, -1, diagnostics_.format("unmatched '%c'", c));
  level_--;
  const Bracket& opening = brackets_[level_];
  if (!((opening.character == '(' && c == ')') || (opening.character == '[' && c == ']') ||
        (opening.character == '{' && c == '}'))) {
    // Within an f-string's expression, its own brace is not one that could be closed by something else.
    if (fstring_ != nullptr && opening.character == '{' && fstring_->depth - 1 == fstring_->expression_depth) {
      return error_range(-1, -1, diagnostics_.format("%sunmatched '%c'", prefix, c));
    }
    if (opening.lineno != lineno_) {
      return error_range(
          -1, -1,
          diagnostics_.format("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c,
                              opening.character, opening.lineno));
    }
    return error_range(
        -1, -1,
        diagnostics_.format("closing parenthesis '%c' does not match opening parenthesis '%c'", c, opening.character));
  }
  if (fstring_ != nullptr) {
    fstring_->depth--;
    if (fstring_->depth < 0) return error_range(-1, -1, diagnostics_.format("%sunmatched '%c'", prefix, c));
    if (c == '}' && fstring_->depth == fstring_->expression_depth) {
      fstring_->expression_depth--;
      fstring_->in_text = true;
      fstring_->in_format_spec = false;
    }
  }
  Tok type = c == ')' ? Tok::kRightParen : c == ']' ? Tok::kRightBracket : Tok::kRightBrace;
  return make(type, token_start_, cursor_);
}

// The longest operator that begins with c.
Token Lexer::operator_token(int c) {
  if (c == '.') {
    int c2 = next_char();
    if (c2 >= '0' && c2 <= '9') return number_fraction(c2);
    if (c2 == '.') {
      int c3 = next_char();
      if (c3 == '.') return make(Tok::kEllipsis, token_start_, cursor_);
      back(c3);
    }
    back(c2);
    return make(Tok::kDot, token_start_, cursor_);
  }
  if (c == ':' && fstring_ != nullptr && fstring_->expression_depth >= 0 &&
      fstring_->depth - 1 == fstring_->expression_depth) {
    fstring_->in_text = true;
    fstring_->in_format_spec = true;
    return make(Tok::kColon, token_start_, cursor_);
  }
  if (c == '(' || c == '[' || c == '{') return open(static_cast<char>(c));
  if (c == ')' || c == ']' || c == '}') return close(static_cast<char>(c));

  // cursor_ is behind the first character; the text is zero-terminated, so looking ahead is safe.
  Tok best = Tok::kUnknown;
  size_t best_size = 1;
  for (int i = static_cast<int>(kFirstOperator); i < static_cast<int>(kFirstKeyword); i++) {
    const char* text = kTexts[i];
    if (text[0] != c) continue;
    size_t size = strlen(text);
    if (size < best_size || (size == best_size && best != Tok::kUnknown)) continue;
    if (strncmp(text, token_start_, size) != 0) continue;
    best = static_cast<Tok>(i);
    best_size = size;
  }
  if (best == Tok::kUnknown && (c < 32 || c == 127)) {
    return error_range(-1, -1, diagnostics_.format("invalid non-printable character U+%X", static_cast<unsigned>(c)));
  }
  cursor_ = token_start_ + best_size;
  return make(best, token_start_, cursor_);
}

}  // namespace hognose::syntax
