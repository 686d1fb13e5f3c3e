// The format-spec mini-language (library reference, "Format Specification Mini-Language") for builtin values.
#pragma once

#include <string>

#include "runtime/interpreter.h"

namespace hognose::builtins {

// [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]
struct FormatSpec {
  uint32_t fill = ' ';
  char align = 0;       // < > = ^ or 0
  char sign = 0;        // + - space or 0
  bool no_negative_zero = false;
  bool alternate = false;
  int64_t width = -1;
  char grouping = 0;    // , _ or 0
  int64_t precision = -1;
  char fraction_grouping = 0;
  uint32_t type = 0;    // 0: none given
};

// False: a ValueError is pending. `type` names the class in the messages.
[[nodiscard]] bool parse_format_spec(runtime::Interpreter& vm, const runtime::Str* text, const char* type,
                                     FormatSpec* spec);

// format(value, spec) for an int (bool), a float, a str, a complex number.
runtime::Result format_int(runtime::Interpreter& vm, runtime::Value value, runtime::Str* spec);
runtime::Result format_float(runtime::Interpreter& vm, runtime::Value value, runtime::Str* spec);
runtime::Result format_str(runtime::Interpreter& vm, runtime::Str* value, runtime::Str* spec);
runtime::Result format_complex(runtime::Interpreter& vm, runtime::Complex* value, runtime::Str* spec);

// The same with a spec already taken apart (% formatting).
runtime::Result format_int_with(runtime::Interpreter& vm, runtime::Value value, const FormatSpec& spec);
runtime::Result format_float_with(runtime::Interpreter& vm, double value, const FormatSpec& spec);
runtime::Result format_str_with(runtime::Interpreter& vm, runtime::Str* value, const FormatSpec& spec);

}  // namespace hognose::builtins
