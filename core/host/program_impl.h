// What Program and Run keep behind their public faces.
#pragma once

#include <string>
#include <vector>

#include "bytecode/code_object.h"
#include "hognose/program.h"
#include "support/meter.h"
#include "syntax/keyword_typo.h"
#include "syntax/parser.h"

namespace hognose {

struct Program::Impl {
  std::string source;
  std::string script_name;
  std::vector<std::string> inputs;
  std::string warnings;  // of the compiler, as they are shown
  std::shared_ptr<const bytecode::CodeObject> unit;
};

namespace host {

support::MeterLimits meter_limits(const Limits& limits);
ErrorInfo limit_error(const support::Meter& meter);
ErrorInfo syntax_error_info(const syntax::SyntaxError& found, std::string_view filename, std::string_view source,
                            support::Arena& arena);
// What a program that has set no filters shows for the warnings of its compilation.
std::string syntax_warnings_text(const std::vector<syntax::SyntaxWarning>& warnings, std::string_view filename,
                                 std::string_view source);
std::string syntax_error_text(const ErrorInfo& error, bool has_text, const syntax::KeywordTypo* typo = nullptr);

}  // namespace host
}  // namespace hognose
