// Constant expressions, computed while compiling as far as that is cheap, safe and the same as at run time.
#pragma once

#include "bytecode/code_object.h"
#include "compiler/symbols.h"

namespace hognose::compiler {

// The constant for a literal.
bytecode::Constant literal(Context& context, const syntax::ConstantValue& value);

// True when `node` has a value that is known now; *out is set. Results are bounded: integers of 128 bits, strings of 4,096 bytes, tuples
// of 256 items; what is larger is left to run time, where it is metered.
[[nodiscard]] bool fold(Context& context, const syntax::Expr* node, bytecode::Constant* out);
[[nodiscard]] bool fold_binary(Context& context, syntax::Operator op, const bytecode::Constant& a,
                               const bytecode::Constant& b, bytecode::Constant* out);

bool truth(const bytecode::Constant& constant);

}  // namespace hognose::compiler
