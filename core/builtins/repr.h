// repr() of builtin values without Python, on an explicit metered stack.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::builtins {

// Appends repr(value). kYes: done. kNeedsPython: the value or something inside has a __repr__ written in Python (what was appended is
// then useless). kError: pending, or a limit (ask vm.meter). kNoMemory.
runtime::Found append_repr(runtime::Interpreter& vm, runtime::StrBuilder& out, runtime::Value value);
// repr(value) as natives answer it: a str, or a tail call to the prelude.
runtime::Result repr_value(runtime::Interpreter& vm, runtime::Value value);
// str(value) likewise.
runtime::Result str_value(runtime::Interpreter& vm, runtime::Value value);
// The __repr__ row of list, tuple, dict, set, frozenset, dict views, mappingproxy, slice, range: {"__repr__", container_repr, "self, /"}.
runtime::Result container_repr(runtime::Interpreter& vm, runtime::Value* args);
// "<module.Class object at 0x...>", and the 0x... alone.
[[nodiscard]] runtime::Str* default_repr(runtime::Interpreter& vm, runtime::Value value);
void append_address(runtime::Interpreter& vm, runtime::StrBuilder& out, runtime::Value value);
// object.__dir__: a dict with the names as keys.
runtime::Result object_dir(runtime::Interpreter& vm, runtime::Value* args);
// The quoted forms.
void append_str_repr(runtime::StrBuilder& out, const runtime::Str* str);
// escape_single: a single quote gets a backslash even between double quotes, as in CPython's bytearrays.
void append_bytes_repr(runtime::StrBuilder& out, const uint8_t* data, size_t length, bool escape_single = false);
[[nodiscard]] runtime::Str* str_repr(runtime::Interpreter& vm, const runtime::Str* str);
// ascii(): a str with every non-ASCII character escaped.
[[nodiscard]] runtime::Str* escape_non_ascii(runtime::Interpreter& vm, runtime::Str* str);

}  // namespace hognose::builtins
