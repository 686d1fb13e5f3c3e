// What the host gives to the runtime: compilation, frozen code, tables of the upper layers (runtime::HostHooks).
#pragma once

#include "compiler/compiler.h"
#include "hognose/error.h"
#include "runtime/interpreter.h"

namespace hognose::host {

runtime::HostHooks make_hooks(support::ClockFunction clock, void (*write)(void*, int, std::string_view), void* context);
// The code of a module whose text the host has given.
runtime::Code* compile_module(runtime::Interpreter& vm, runtime::Str* source, std::string_view filename);
// A line of a source text by its number, without its end.
std::string_view line_of_text(std::string_view text, int32_t line);
// Sets `vm.pending` to the SyntaxError (or subclass) that the compiler found.
void raise_syntax_error(runtime::Interpreter& vm, const syntax::SyntaxError& error, std::string_view filename);
// Fills builtins and sys.modules of a fresh interpreter.
void populate(runtime::Interpreter& vm);

}  // namespace hognose::host
