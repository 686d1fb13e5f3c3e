// Source text before the lexer sees it.
#pragma once

#include <string_view>

#include "support/scratch.h"
#include "syntax/lexer.h"
#include "syntax/parser.h"

namespace hognose::syntax {

// Copies source into the arena: decoded as a declaration says, line feeds only, with a final one in kExec mode, zero-terminated.
// False: an error is raised (or memory refused).
[[nodiscard]] bool prepare_source(std::string_view source, Mode mode, bool ignore_cookie, support::Arena& arena,
                                  Diagnostics& diagnostics, std::string_view* out);

// NFKC of an identifier that is not ASCII; the result lives in the arena. Empty when memory is refused.
std::string_view normalize_identifier(std::string_view text, support::Arena& arena, support::Scratch& scratch);

}  // namespace hognose::syntax
