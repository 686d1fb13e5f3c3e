// What Program and Run keep behind their public faces.
#pragma once

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
  std::shared_ptr<const bytecode::CodeObject> unit;
};

namespace host {

support::MeterLimits meter_limits(const Limits& limits);
ErrorInfo limit_error(const support::Meter& meter);
ErrorInfo syntax_error_info(const syntax::SyntaxError& found, std::string_view filename, std::string_view source,
                            support::Arena& arena);
std::string syntax_error_text(const ErrorInfo& error, bool has_text, const syntax::KeywordTypo* typo = nullptr);

}  // namespace host
}  // namespace hognose
