// Expressions as text, as `from __future__ import annotations` stores them: CPython's spelling of a tree, not the source's.
#pragma once

#include <string>

#include "compiler/symbols.h"

namespace hognose::compiler {

std::string unparse(Context& context, const syntax::Expr* node);

}  // namespace hognose::compiler
