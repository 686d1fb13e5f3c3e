// The way into the syntax layer: source text in, tree or error out.
#pragma once

#include <cstdint>
#include <string_view>

#include "support/arena.h"
#include "support/meter.h"
#include "support/unicode.h"
#include "syntax/ast.h"

namespace hognose::syntax {

enum class Mode : uint8_t {
  kExec,      // Module
  kEval,      // Expression
  kSingle,    // Interactive: one statement, as typed at a prompt
  kFuncType,  // FunctionType: "(int, str) -> bool"
};

struct ParseOptions {
  // True for text that was a str: a coding declaration means nothing. False for bytes: a declaration (or a byte-order mark) is
  // obeyed for UTF-8, ASCII and Latin-1, anything else is an error.
  bool ignore_cookie = true;
  // For a prompt: an input that is merely unfinished fails with `incomplete` set.
  bool allow_incomplete_input = false;
  // The character names for \N{...}; without it every name is unknown.
  const support::unicode::NameTable* name_table = nullptr;
  // A table to intern into; nullptr: the parse makes one in the arena.
  IdentifierTable* identifiers = nullptr;
};

enum class ErrorKind : uint8_t {
  kSyntaxError,
  kIndentationError,
  kTabError,
  kIncompleteInputError,
  kMemoryError,
  kRecursionError
};
const char* error_kind_name(ErrorKind kind);

// A Python exception in waiting. Lines and columns are as in SyntaxError's attributes: from 1, columns in code points, 0 or -1
// where Python says so. Text lives in the arena.
struct SyntaxError {
  ErrorKind kind = ErrorKind::kSyntaxError;
  bool incomplete = false;
  bool has_text = false;  // false: `text` is None
  int32_t lineno = 0;
  int32_t offset = 0;
  int32_t end_lineno = 0;
  int32_t end_offset = 0;
  int32_t statement_lineno = 0;  // where the last whole compound statement before the error begins; 0: none
  std::string_view message;
  std::string_view text;  // the line, with its line feed if it has one
};

// A SyntaxWarning that the parser (invalid escape sequences, "0x1for x") or the compiler found; the place as that of a SyntaxError. The
// compiler has no text at hand.
struct SyntaxWarning {
  int32_t lineno = 0;
  int32_t offset = 0;
  int32_t end_lineno = 0;
  int32_t end_offset = 0;
  std::string_view message;
  std::string_view text;
};

struct ParseResult {
  enum class Status : uint8_t {
    kOk,
    kError,  // `error` holds a SyntaxError (or a subclass), or a MemoryError/RecursionError for input that nests too deeply
    kLimit,  // the meter has tripped
  };
  Status status = Status::kLimit;
  Mod* module = nullptr;
  SyntaxError error;
  Span<SyntaxWarning> warnings;

  bool ok() const { return status == Status::kOk; }
};

// Parses source (UTF-8 unless a declaration says otherwise). The tree, the identifiers and the error's text live in the arena, not
// in `source`.
[[nodiscard]] ParseResult parse(std::string_view source, Mode mode, support::Arena& arena,
                                const ParseOptions& options = {});

}  // namespace hognose::syntax
