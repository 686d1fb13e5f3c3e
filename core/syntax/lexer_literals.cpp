// The lexer's numbers, strings and f-strings.
#include "syntax/lexer.h"

namespace hognose::syntax {

namespace {

bool digit(int c) { return c >= '0' && c <= '9'; }
bool hex_digit(int c) { return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

// ---- Numbers ----

// Whether the rest of a keyword comes, and then the end of the word.
bool Lexer::looking_at(const char* text) const {
  size_t size = strlen(text);
  if (strncmp(cursor_, text, size) != 0) return false;
  unsigned char c = static_cast<unsigned char>(cursor_[size]);
  return !(digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128);
}

// Looks at the character c behind a number of some kind. Keywords may follow directly, with a warning ("1if x else y"); anything
// else that could be part of a name may not. False: raised.
bool Lexer::end_of_number(int c, const char* kind) {
  bool keyword = false;
  switch (c) {
    case 'a': keyword = looking_at("nd"); break;
    case 'e': keyword = looking_at("lse"); break;
    case 'f': keyword = looking_at("or"); break;
    case 'i': keyword = *cursor_ == 'f' || *cursor_ == 'n' || *cursor_ == 's'; break;
    case 'o': keyword = looking_at("r"); break;
    case 'n': keyword = looking_at("ot"); break;
    default: break;
  }
  if (keyword) {
    back(c);
    warn(diagnostics_.format("invalid %s literal", kind));
    (void)next_char();
    return true;
  }
  if (digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
    back(c);
    error_range(-1, -1, diagnostics_.format("invalid %s literal", kind));
    return false;
  }
  return true;
}

// Digits with single underscores between them; *c is the character behind them. False: raised.
bool Lexer::decimal_tail(int* c) {
  for (;;) {
    do *c = next_char();
    while (digit(*c));
    if (*c != '_') return true;
    *c = next_char();
    if (!digit(*c)) {
      back(*c);
      error("invalid decimal literal");
      return false;
    }
  }
}

Token Lexer::number(int c) {
  if (c == '0') {
    c = next_char();
    int base = c == 'x' || c == 'X' ? 16 : c == 'o' || c == 'O' ? 8 : c == 'b' || c == 'B' ? 2 : 0;
    if (base != 0) {
      const char* kind = base == 16 ? "hexadecimal" : base == 8 ? "octal" : "binary";
      c = next_char();
      do {
        if (c == '_') c = next_char();
        bool good = base == 16 ? hex_digit(c) : c >= '0' && c < '0' + base;
        if (!good) {
          if (digit(c)) return error_range(-1, -1, diagnostics_.format("invalid digit '%c' in %s literal", c, kind));
          back(c);
          return error_range(-1, -1, diagnostics_.format("invalid %s literal", kind));
        }
        do c = next_char();
        while (base == 16 ? hex_digit(c) : c >= '0' && c < '0' + base);
      } while (c == '_');
      if (digit(c)) return error_range(-1, -1, diagnostics_.format("invalid digit '%c' in %s literal", c, kind));
      if (!end_of_number(c, kind)) return stop_with(Stop::kRaised);
      back(c);
      return make(Tok::kNumber, token_start_, cursor_);
    }
    bool nonzero = false;
    for (;;) {
      if (c == '_') {
        c = next_char();
        if (!digit(c)) {
          back(c);
          return error("invalid decimal literal");
        }
      }
      if (c != '0') break;
      c = next_char();
    }
    const char* zeros_end = cursor_;
    if (digit(c)) {
      nonzero = true;
      if (!decimal_tail(&c)) return stop_with(Stop::kRaised);
    }
    if (c == '.') return number_fraction(next_char());
    if (c == 'e' || c == 'E') return number_exponent(c);
    if (c == 'j' || c == 'J') return number_imaginary(c);
    if (nonzero) {
      back(c);
      return error_range(
          static_cast<int32_t>(token_start_ + 1 - line_start_), static_cast<int32_t>(zeros_end - line_start_),
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    }
    if (!end_of_number(c, "decimal")) return stop_with(Stop::kRaised);
    back(c);
    return make(Tok::kNumber, token_start_, cursor_);
  }
  if (!decimal_tail(&c)) return stop_with(Stop::kRaised);
  if (c == '.') return number_fraction(next_char());
  if (c == 'e' || c == 'E') return number_exponent(c);
  if (c == 'j' || c == 'J') return number_imaginary(c);
  if (!end_of_number(c, "decimal")) return stop_with(Stop::kRaised);
  back(c);
  return make(Tok::kNumber, token_start_, cursor_);
}

// c is the character behind the point.
Token Lexer::number_fraction(int c) {
  if (digit(c) && !decimal_tail(&c)) return stop_with(Stop::kRaised);
  if (c == 'e' || c == 'E') return number_exponent(c);
  if (c == 'j' || c == 'J') return number_imaginary(c);
  if (!end_of_number(c, "decimal")) return stop_with(Stop::kRaised);
  back(c);
  return make(Tok::kNumber, token_start_, cursor_);
}

// c is the 'e', which may turn out to begin something else.
Token Lexer::number_exponent(int e) {
  int c = next_char();
  if (c == '+' || c == '-') {
    c = next_char();
    if (!digit(c)) {
      back(c);
      return error("invalid decimal literal");
    }
  } else if (!digit(c)) {
    back(c);
    if (!end_of_number(e, "decimal")) return stop_with(Stop::kRaised);
    back(e);
    return make(Tok::kNumber, token_start_, cursor_);
  }
  if (!decimal_tail(&c)) return stop_with(Stop::kRaised);
  if (c == 'j' || c == 'J') return number_imaginary(c);
  if (!end_of_number(c, "decimal")) return stop_with(Stop::kRaised);
  back(c);
  return make(Tok::kNumber, token_start_, cursor_);
}

Token Lexer::number_imaginary(int) {
  int c = next_char();
  if (!end_of_number(c, "imaginary")) return stop_with(Stop::kRaised);
  back(c);
  return make(Tok::kNumber, token_start_, cursor_);
}

// ---- Strings ----

Token Lexer::string(char quote) {
  first_lineno_ = lineno_;
  multi_line_start_ = line_start_;
  int quote_size = 1;
  int closing = 0;
  bool escaped_quote = false;
  int c = next_char();
  if (c == quote) {
    c = next_char();
    if (c == quote) {
      quote_size = 3;
    } else {
      closing = 1;  // an empty string
    }
  }
  if (c != quote) back(c);
  while (closing != quote_size) {
    c = next_char();
    if (c == kEof || (quote_size == 1 && c == '\n')) {
      // The place of the error is the opening quote (or prefix).
      int32_t detected = lineno_;
      cursor_ = token_start_ + 1;
      line_start_ = multi_line_start_;
      lineno_ = first_lineno_;
      if (fstring_ != nullptr && fstring_->quote == quote && fstring_->quote_size == quote_size) {
        // More likely that the f-string ends here and its expression lacks a brace.
        return error(fstring_->template_string ? "t-string: expecting '}'" : "f-string: expecting '}'");
      }
      if (quote_size == 3) {
        ended_in_string_ = true;
        return error_range(
            -1, -1, diagnostics_.format("unterminated triple-quoted string literal (detected at line %d)", detected));
      }
      return error_range(
          -1, -1,
          diagnostics_.format(escaped_quote ? "unterminated string literal (detected at line %d); perhaps "
                                              "you escaped the end quote?"
                                            : "unterminated string literal (detected at line %d)",
                              detected));
    }
    if (c == quote) {
      closing++;
    } else {
      closing = 0;
      if (c == '\\') {
        c = next_char();
        if (c == quote) escaped_quote = true;
      }
    }
  }
  return make(Tok::kString, token_start_, cursor_);
}

// ---- f-strings and t-strings ----

Token Lexer::begin_fstring(char quote, bool raw, bool template_string) {
  first_lineno_ = lineno_;
  multi_line_start_ = line_start_;
  int quote_size = 1;
  int c = next_char();
  if (c == quote) {
    int c2 = next_char();
    if (c2 == quote) {
      quote_size = 3;
    } else {
      back(c2);
      back(c);
    }
  } else {
    back(c);
  }
  if (fstring_count_ >= kMaxFStrings) return error("too many nested f-strings or t-strings");
  FString* inner = fstring_ == nullptr ? fstrings_ : fstring_->next;
  if (inner == nullptr) {
    inner = arena_.make<FString>();
    (fstring_ == nullptr ? fstrings_ : fstring_->next) = inner;
  }
  FString* next = inner->next;
  *inner = FString();
  inner->next = next;
  inner->outer = fstring_;
  inner->raw = raw;
  inner->template_string = template_string;
  inner->quote = quote;
  inner->quote_size = static_cast<uint8_t>(quote_size);
  inner->start = token_start_;
  inner->line_start = line_start_;
  inner->lineno = lineno_;
  fstring_ = inner;
  fstring_count_++;
  return make(template_string ? Tok::kTStringStart : Tok::kFStringStart, token_start_, cursor_);
}

// "{{" ends a piece of text: its place covers both braces, its text only the first.
Token Lexer::doubled_brace(Tok middle) {
  Token token = make(middle, token_start_, cursor_);
  token.end--;
  return token;
}

Token Lexer::fstring_text() {
  FString* f = fstring_;
  const char* what = f->template_string ? "t-string" : "f-string";
  Tok middle = f->template_string ? Tok::kTStringMiddle : Tok::kFStringMiddle;
  token_start_ = cursor_;
  first_lineno_ = lineno_;

  // Directly at a brace there is no text: on with the expression.
  int c = next_char();
  if (c == '{') {
    int c2 = next_char();
    back(c2);
    back(c);
    if (c2 != '{') {
      if (f->expression_depth + 1 >= kMaxFieldNesting) {
        return error_range(-1, -1, diagnostics_.format("%s: expressions nested too deeply", what));
      }
      f->expression_depth++;
      f->in_text = false;
      return normal();
    }
  } else {
    back(c);
  }

  // At the closing quote?
  const char* here = cursor_;
  int quotes = 0;
  while (quotes < f->quote_size && *cursor_ == f->quote && cursor_ < line_end_) {
    cursor_++;
    quotes++;
  }
  if (quotes == f->quote_size) {
    fstring_ = f->outer;
    fstring_count_--;
    return make(f->template_string ? Tok::kTStringEnd : Tok::kFStringEnd, token_start_, cursor_);
  }
  cursor_ = here;

  multi_line_start_ = line_start_;
  bool named_escape = false;  // within \N{...}
  int closing = 0;
  while (closing != f->quote_size) {
    c = next_char();
    bool in_format_spec = f->in_format_spec && f->expression_depth >= 0;
    if (c == kEof || (f->quote_size == 1 && c == '\n')) {
      if (in_format_spec && c == '\n') {
        if (f->quote_size == 1) {
          return error_range(
              -1, -1,
              diagnostics_.format("%s: newlines are not allowed in format specifiers for single quoted %ss", what,
                                  what));
        }
      }
      int32_t detected = lineno_;
      ended_in_string_ = f->quote_size == 3;
      cursor_ = f->start + 1;
      line_start_ = f->line_start;
      lineno_ = f->lineno;
      return error_range(
          -1, -1,
          diagnostics_.format(f->quote_size == 3 ? "unterminated triple-quoted %s literal (detected at line %d)"
                                                 : "unterminated %s literal (detected at line %d)",
                              what, detected));
    }
    if (c == f->quote) {
      closing++;
      continue;
    }
    closing = 0;
    if (c == '{') {
      int c2 = next_char();
      if (c2 != '{' || in_format_spec) {
        back(c2);
        back(c);
        if (f->expression_depth + 1 >= kMaxFieldNesting) {
          return error_range(-1, -1, diagnostics_.format("%s: expressions nested too deeply", what));
        }
        f->expression_depth++;
        f->in_text = false;
        return make(middle, token_start_, cursor_);
      }
      return doubled_brace(middle);
    }
    if (c == '}') {
      if (named_escape) return make(middle, token_start_, cursor_);
      int c2 = next_char();
      if (c2 == '}' && !in_format_spec && f->depth == 0) return doubled_brace(middle);
      back(c2);
      back(c);
      f->in_text = false;
      return make(middle, token_start_, cursor_);
    }
    if (c == '\\') {
      int c2 = next_char();
      if (c2 == '{' || c2 == '}') {
        // A backslash does not protect a brace.
        if (!f->raw) warn_escape(static_cast<char>(c2));
        back(c2);
        continue;
      }
      if (!f->raw && c2 == 'N') {
        int c3 = next_char();
        if (c3 == '{') {
          named_escape = true;
        } else {
          back(c3);
        }
      }
    }
  }
  // The quotes are a token of their own.
  cursor_ -= f->quote_size;
  return make(middle, token_start_, cursor_);
}

void Lexer::warn_escape(char c) {
  warn(
      diagnostics_.format("\"\\%c\" is an invalid escape sequence. Such sequences will not work in the "
                          "future. Did you mean \"\\\\%c\"? A raw string is also an option.",
                          c, c));
}

}  // namespace hognose::syntax
