// What the files of str share.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::builtins {

// The text as an instance of `type` (str or a subclass).
runtime::Result str_with_type(runtime::Interpreter& vm, runtime::Type* type, runtime::Str* text);
// text % values; an empty Value: it needs Python, or there is something to complain about.
runtime::Result str_percent_natively(runtime::Interpreter& vm, runtime::Str* text, runtime::Value values);
// start and end of find() and its kin over `length` items. kError: TypeError pending.
runtime::Found search_range(runtime::Interpreter& vm, runtime::Value start, runtime::Value end, int64_t length,
                            int64_t* from, int64_t* to);

// The methods of str_methods.cpp: X(Python name, function, parameters).
#define STR_METHODS(X)                                     \
  X("lower", str_lower, "self, /")                         \
  X("upper", str_upper, "self, /")                         \
  X("casefold", str_casefold, "self, /")                   \
  X("swapcase", str_swapcase, "self, /")                   \
  X("title", str_title, "self, /")                         \
  X("capitalize", str_capitalize, "self, /")               \
  X("strip", str_strip, "self, chars=None, /")             \
  X("lstrip", str_lstrip, "self, chars=None, /")           \
  X("rstrip", str_rstrip, "self, chars=None, /")           \
  X("split", str_split, "self, sep=None, maxsplit=-1")     \
  X("rsplit", str_rsplit, "self, sep=None, maxsplit=-1")   \
  X("splitlines", str_splitlines, "self, keepends=False")  \
  X("partition", str_partition, "self, sep, /")            \
  X("rpartition", str_rpartition, "self, sep, /")          \
  X("join", str_join, "self, iterable, /")                 \
  X("replace", str_replace, "self, old, new, /, count=-1") \
  X("removeprefix", str_removeprefix, "self, prefix, /")   \
  X("removesuffix", str_removesuffix, "self, suffix, /")   \
  X("center", str_center, "self, width, fillchar=?, /")    \
  X("ljust", str_ljust, "self, width, fillchar=?, /")      \
  X("rjust", str_rjust, "self, width, fillchar=?, /")      \
  X("zfill", str_zfill, "self, width, /")                  \
  X("expandtabs", str_expandtabs, "self, tabsize=8")       \
  X("translate", str_translate, "self, table, /")          \
  X("format", str_format, "self, /, *args, **kwargs")      \
  X("format_map", str_format_map, "self, mapping, /")      \
  X("encode", str_encode, "self, encoding=?, errors=?")

#define X(name, function, parameters) runtime::Result function(runtime::Interpreter& vm, runtime::Value* args);
STR_METHODS(X)
#undef X
runtime::Result str_maketrans(runtime::Interpreter& vm, runtime::Value* args);

#define STR_METHOD_ROW(name, function, parameters) {name, function, parameters},
#define STR_METHOD_ROWS \
  STR_METHODS(STR_METHOD_ROW) { "maketrans", str_maketrans, "x, y=?, z=?, /", runtime::Binding::kStaticMethod }

}  // namespace hognose::builtins
