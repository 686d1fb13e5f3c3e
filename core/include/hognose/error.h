// What went wrong, in plain data.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hognose/limits.h"

namespace hognose {

enum class ErrorKind : uint8_t {
  kNone,
  kPython,  // an exception that the program did not catch
  kSyntax,  // the source does not compile: type is SyntaxError, IndentationError, TabError ...
  kLimit,   // a limit tripped: `limit` names it
  kExit,    // SystemExit: `exit_code`
  kHost,    // the host used the interface wrongly: `type` is "TypeError" or "ValueError" for the host's language
};

// One line of a traceback, outermost call first.
struct FrameInfo {
  std::string filename;
  int32_t line = 0;         // from 1
  int32_t column = -1;      // from 0, in UTF-8 bytes; -1: not known
  int32_t end_line = 0;
  int32_t end_column = -1;
  std::string function;
  std::string source_line;
};

struct ErrorInfo {
  ErrorKind kind = ErrorKind::kNone;
  std::string type;       // class name of the exception, "LimitError" for limits
  std::string message;    // str(exception)
  std::string traceback;  // as CPython prints it, with a final line feed
  std::vector<FrameInfo> frames;
  // Syntax errors: where. Columns from 1 in code points, as SyntaxError.offset.
  std::string filename;
  int32_t line = 0;
  int32_t column = 0;
  int32_t end_line = 0;
  int32_t end_column = 0;
  std::string text;
  // Limits: "duration", "memory", "allocations", "steps", "output", "host_calls" or "interrupted".
  std::string limit;
  int exit_code = 1;
  bool ok() const { return kind == ErrorKind::kNone; }
};

}  // namespace hognose
