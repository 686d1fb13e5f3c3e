// The tables of builtin functions and intrinsics, by file, and what they share.
#pragma once

#include <span>

#include "runtime/interpreter.h"

namespace hognose::builtins {

std::span<const runtime::NativeSpec> object_functions();     // functions.cpp
std::span<const runtime::NativeSpec> iteration_functions();  // functions_iteration.cpp
std::span<const runtime::NativeSpec> code_functions();       // functions_code.cpp

// a | b of types: a typing.Union, or NotImplemented (generic_alias.cpp).
runtime::Result make_union(runtime::Interpreter& vm, runtime::Value a, runtime::Value b);

// What locals() shows of a frame or a suspended generator: its namespace, or a new dict with the bound locals (functions_code.cpp).
runtime::Result locals_of(runtime::Interpreter& vm, runtime::Code* code, runtime::Function* function,
                          runtime::Dict* globals, runtime::Value namespace_, const runtime::Value* registers);

// callable(value) (functions.cpp).
bool is_callable(runtime::Interpreter& vm, runtime::Value value);

// format(value, spec), as f-strings and str.format do it: a str or a tail call.
runtime::Result format_value(runtime::Interpreter& vm, runtime::Value value, runtime::Str* spec);

}  // namespace hognose::builtins
