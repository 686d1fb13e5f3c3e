// "invalid syntax. Did you mean 'for'?": a misspelt keyword near a syntax error.
#pragma once

#include <string_view>

#include "syntax/parser.h"

namespace hognose::syntax {

// What a traceback shows instead of the error's own message and line. The exception itself stays as it is.
struct KeywordTypo {
  std::string_view keyword;  // empty: nothing found
  std::string_view text;     // the line, without the indentation that it shares with those before it
  int32_t offset = 0;        // from 1, in code points
  int32_t end_offset = 0;
};

// Whether a text is a program, or the beginning of one. Knowing that takes a compiler, which this layer has not.
using IsProgram = bool (*)(std::string_view text, support::Arena& arena);

// Replaces words on the error's line by similar keywords until the statement is a program. `source` is what was parsed. Everything
// lives in the arena, and is charged to its meter.
KeywordTypo find_keyword_typo(std::string_view source, const SyntaxError& error, support::Arena& arena,
                              IsProgram is_program);

}  // namespace hognose::syntax
