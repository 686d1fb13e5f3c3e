// The way into the compiler: syntax tree in, CodeObject or SyntaxError out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bytecode/code_object.h"
#include "support/arena.h"
#include "support/meter.h"
#include "syntax/ast.h"
#include "syntax/parser.h"

namespace hognose::compiler {

struct CompileOptions {
  std::string_view filename = "<string>";
  std::string_view text;                  // the source, kept for tracebacks and quoted in errors
  bool value_of_last_expression = false;  // Module: the code returns the value of a trailing expression statement
  bool lines_known = true;  // tracebacks show lines of the text
  bool hidden = false;                    // prelude: frames never show in tracebacks
  // exec() and eval(): names may live in a namespace that is not the globals. Otherwise names of a module are globals.
  bool separate_namespace = false;
  bool allow_top_level_await = false;
  bool future_annotations = false;  // inherited `from __future__ import annotations`
};

struct CompileResult {
  enum class Status : uint8_t {
    kOk,
    kError,  // `error`; its text lives in the scratch arena
    kLimit,  // the meter has tripped
  };
  Status status = Status::kLimit;
  std::unique_ptr<bytecode::CodeObject> code;
  syntax::SyntaxError error;
  std::vector<syntax::SyntaxWarning> warnings;  // messages live in the scratch arena

  bool ok() const { return status == Status::kOk; }
};

// Parses and compiles. Everything temporary lives in `scratch`; the finished code is not charged to the meter (its owner does that with
// approximate_bytes()).
[[nodiscard]] CompileResult compile_source(std::string_view source, syntax::Mode mode, const CompileOptions& options,
                                           const syntax::ParseOptions& parse_options, support::Arena& scratch);

}  // namespace hognose::compiler
