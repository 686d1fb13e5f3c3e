// The lexer: source text to tokens, one at a time.
//
// It reads a normalised copy of the source (line feeds only, a final one, a zero byte behind it) line by line, and is always
// asked for the next token, because what a character means may depend on brackets and f-strings that are open. Where it
// stands (cursor, line) is visible, since some messages of the parser are placed there.
//
// Errors come in two sorts, and the difference shows: some are raised here at once; others only mark the state
// (`stop()`) and become an error when the parser meets the token, so that a later look at the rest of the file can ignore them.
#pragma once

#include <cstdint>
#include <string_view>

#include "support/arena.h"
#include "syntax/parser.h"

namespace hognose::syntax {

enum class Tok : uint8_t {
#define TOKEN(name) k##name,
#define OPERATOR(name, text) k##name,
#define KEYWORD(name, text) k##name,
#include "syntax/token.def"
};
inline constexpr Tok kFirstOperator = Tok::kLeftParen;
inline constexpr Tok kFirstKeyword = Tok::kFalse;
inline constexpr Tok kLastKeyword = Tok::kYield;
inline bool is_keyword(Tok type) { return type >= kFirstKeyword; }
// The text of an operator or keyword.
const char* token_text(Tok type);

struct Token {
  Tok type = Tok::kError;
  uint8_t level = 0;  // brackets open behind it
  int32_t lineno = 0;
  int32_t col = -1;  // in bytes; -1 for tokens without text (indents, dedents, the end)
  int32_t end_lineno = 0;
  int32_t end_col = -1;
  uint32_t start = 0;  // offsets in the source
  uint32_t end = 0;
};

// Collects the first error and the warnings of a parse and knows how to place them.
class Diagnostics {
 public:
  Diagnostics(support::Arena& arena, std::string_view source) : arena_(arena), source_(source) {}

  bool raised() const { return raised_; }
  const SyntaxError& error() const { return error_; }
  void clear() { raised_ = false; }
  // Puts back an error that was set aside.
  void restore(const SyntaxError& error) {
    error_ = error;
    raised_ = true;
  }

  // Columns from 1 in bytes, as CPython's internal functions take them: translated to characters of the line. Always returns
  // nullptr so that `return raise(...)` works in functions that return a node.
  std::nullptr_t raise(ErrorKind kind, int32_t lineno, int32_t col, int32_t end_lineno, int32_t end_col,
                       std::string_view message);
  // Columns already in characters, the text of the line cut at its line feed.
  std::nullptr_t raise_plain(ErrorKind kind, int32_t lineno, int32_t offset, int32_t end_offset,
                             std::string_view message, std::string_view text);
  // No place at all.
  std::nullptr_t raise_nowhere(ErrorKind kind, std::string_view message);

  // What is raised in between is a warning. False: nothing is to be raised.
  // Finding the place takes a look at the whole source.
  bool begin_warning() const {
    return !muted_ && !raised_ && !arena_.failed() &&
           arena_.meter().charge_steps(static_cast<int64_t>(source_.size() / 64));
  }
  void end_warning();
  // The warnings so far; a second pass over the same text must not add to them.
  Span<SyntaxWarning> warnings() const;
  void mute_warnings() { muted_ = true; }

  // A message in the arena: %s (C string), %d (int), %X (four hex digits), %c (char), %%.
  std::string_view format(const char* pattern, ...);
  // The text of one line without its line feed.
  std::string_view line_text(int32_t lineno) const;
  // The line that is being read and its text, line feed included: errors there show all of it.
  void set_current_line(int32_t lineno, std::string_view text) {
    current_lineno_ = lineno;
    current_line_ = text;
  }

 private:
  struct Warning {
    SyntaxWarning value;
    Warning* next;
  };

  support::Arena& arena_;
  std::string_view source_;
  int32_t current_lineno_ = 0;
  std::string_view current_line_;
  bool raised_ = false;
  bool muted_ = false;
  SyntaxError error_;
  Warning* first_ = nullptr;
  Warning** last_ = &first_;
  uint32_t count_ = 0;
};

class Lexer {
 public:
  // Why there is no further token.
  enum class Stop : uint8_t { kNone, kEnd, kRaised, kDedent, kTabSpace, kTooDeep, kLineContinuation };

  // `source` is normalised and zero-terminated and outlives the lexer.
  Lexer(std::string_view source, support::Arena& arena, Diagnostics& diagnostics);

  Token next();

  Stop stop() const { return stop_; }
  // The cursor's place.
  int32_t lineno() const { return lineno_; }
  int32_t cursor_col() const { return static_cast<int32_t>(cursor_ - line_start_); }
  // The innermost open bracket.
  int level() const { return level_; }
  char open_bracket() const { return brackets_[level_ - 1].character; }
  int32_t open_lineno() const { return brackets_[level_ - 1].lineno; }
  int32_t open_col() const { return brackets_[level_ - 1].col; }

  bool inside_fstring() const { return fstring_ != nullptr; }
  int indent() const { return indent_; }
  // At the end of interactive input: dedents for every open indentation.
  void imply_dedents() {
    pending_ = -indent_;
    indent_ = 0;
  }
  // The text ended, perhaps within a triple-quoted string: more of it could help.
  bool ended_within() const { return stop_ == Stop::kEnd || ended_in_string_; }
  // Whether anything but blanks and comments follows the cursor.
  bool more_than_blank() const;

 private:
  static constexpr int kEof = -1;
  // CPython's limits.
  static constexpr int kMaxIndent = 100;
  static constexpr int kMaxLevel = 200;
  static constexpr int kMaxFStrings = 149;
  static constexpr int kMaxFieldNesting = 3;

  struct Bracket {
    char character;
    int32_t lineno;
    int32_t col;
  };
  // One f-string (or t-string) that is being read.
  struct FString {
    bool in_text = true;  // reading text, not an expression
    bool raw = false;
    bool template_string = false;
    bool in_format_spec = false;
    char quote = 0;
    uint8_t quote_size = 1;
    int16_t depth = 0;  // brackets open inside
    int16_t expression_depth = -1;  // depth at which the current expression began; -1: none
    const char* start = nullptr;
    const char* line_start = nullptr;
    int32_t lineno = 0;
    FString* outer = nullptr;
    FString* next = nullptr;  // kept for reuse
  };

  int next_char();
  void back(int c) {
    if (c != kEof) cursor_--;
  }
  bool next_line();
  Token make(Tok type, const char* start, const char* end);
  Token error(const char* message);
  Token error_range(int32_t col, int32_t end_col, std::string_view message);
  void raise_here(int32_t col, int32_t end_col, std::string_view message);
  void warn(std::string_view message);
  Token stop_with(Stop stop);
  Token normal();
  Token fstring_text();
  Token doubled_brace(Tok middle);
  Token begin_fstring(char quote, bool raw, bool template_string);
  Token string(char quote);
  Token number(int c);
  Token name(int c);
  Token operator_token(int c);
  Token open(char c);
  Token close(char c);
  bool indentation(Token* out, bool* blank);
  bool continuation_line();
  bool decimal_tail(int* c);
  bool end_of_number(int c, const char* kind);
  bool looking_at(const char* text) const;
  bool check_identifier();
  void warn_escape(char c);
  Token number_fraction(int c);
  Token number_exponent(int c);
  Token number_imaginary(int c);

  const char* text_;
  const char* text_end_;
  const char* cursor_;
  const char* line_start_;
  const char* line_end_;  // behind the line feed
  const char* token_start_;
  const char* multi_line_start_ = nullptr;
  int32_t first_lineno_ = 0;
  int32_t lineno_ = 0;
  Stop stop_ = Stop::kNone;
  bool at_line_start_ = true;
  bool ended_in_string_ = false;
  int pending_ = 0;  // indents (> 0) or dedents (< 0) to hand out
  int indent_ = 0;
  int level_ = 0;
  int fstring_count_ = 0;
  FString* fstring_ = nullptr;  // the innermost
  support::Arena& arena_;
  Diagnostics& diagnostics_;
  int32_t indents_[kMaxIndent];
  int32_t alternative_indents_[kMaxIndent];
  Bracket brackets_[kMaxLevel];
  FString* fstrings_ = nullptr;
};

}  // namespace hognose::syntax
