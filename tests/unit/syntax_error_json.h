// What is wrong with a source text, in the form in which tests/syntax_errors/ keeps it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "syntax/parser.h"

namespace hognose::syntax {

// null when nothing is wrong, else [type, message, lineno, offset, end_lineno, end_offset, text].
inline nlohmann::json error_of(const std::string& source, const std::string& mode) {
  support::Meter meter;
  support::MeterLimits limits;
  limits.max_duration_secs = -1;
  meter.start(limits, nullptr, nullptr);
  support::Arena arena(meter);
  ParseResult result = parse(source,
                             mode == "eval"     ? Mode::kEval
                             : mode == "single" ? Mode::kSingle
                                                : Mode::kExec,
                             arena);
  if (result.ok()) return nullptr;
  if (result.status == ParseResult::Status::kLimit) return nlohmann::json::array({"limit"});
  const SyntaxError& error = result.error;
  nlohmann::json text;
  if (error.has_text) text = std::string(error.text);
  if (!error.has_text) {
    return nlohmann::json::array(
        {error_kind_name(error.kind), std::string(error.message), nullptr, nullptr, nullptr, nullptr, nullptr});
  }
  return nlohmann::json::array({error_kind_name(error.kind), std::string(error.message), error.lineno, error.offset,
                                error.end_lineno, error.end_offset, text});
}

}  // namespace hognose::syntax
