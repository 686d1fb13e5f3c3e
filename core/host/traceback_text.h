// The lines of tracebacks as CPython 3.14 prints them, carets included.
#pragma once

#include <vector>

#include "hognose/error.h"
#include "runtime/interpreter.h"

namespace hognose::host {

runtime::Str* format_frames(runtime::Interpreter& vm, runtime::Value traceback);
std::vector<FrameInfo> collect_frames(runtime::Interpreter& vm, runtime::Value traceback);

}  // namespace hognose::host
