#include "hognose/program.h"

#include <atomic>

#include "compiler/compiler.h"
#include "host/clock.h"
#include "host/hooks.h"
#include "host/program_impl.h"
#include "support/arena.h"
#include "support/data_files.h"
#include "support/float_text.h"
#include "support/number_text.h"

namespace hognose {

const char* version() { return "0.1.0"; }

namespace {
constinit std::atomic<std::span<const uint8_t> (*)(DataFile)> data_loader = nullptr;
}  // namespace

void set_data_loader(std::span<const uint8_t> (*load)(DataFile)) {
  data_loader.store(load);
  support::set_data_loader([](support::DataFile file) { return data_loader.load()(static_cast<DataFile>(file)); });
}

Program::Program(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Program::~Program() = default;
const std::string& Program::source() const { return impl_->source; }
const std::string& Program::script_name() const { return impl_->script_name; }
const std::vector<std::string>& Program::inputs() const { return impl_->inputs; }
std::string Program::disassemble() const { return bytecode::disassemble(*impl_->unit); }

namespace host {

support::MeterLimits meter_limits(const Limits& limits) {
  support::MeterLimits out;
  out.max_duration_secs = limits.max_duration_secs;
  out.max_memory = limits.max_memory;
  out.max_allocations = limits.max_allocations;
  out.max_steps = limits.max_steps;
  out.max_output = limits.max_output;
  out.max_host_calls = limits.max_host_calls;
  out.max_recursion_depth = static_cast<int32_t>(limits.max_recursion_depth);
  return out;
}

namespace {
std::string megabytes(int64_t bytes) {
  if (bytes % (1 << 20) == 0) return support::decimal_text(bytes >> 20) + " MiB";
  if (bytes % (1 << 10) == 0) return support::decimal_text(bytes >> 10) + " KiB";
  return support::decimal_text(bytes) + " bytes";
}
}  // namespace

ErrorInfo limit_error(const support::Meter& meter) {
  using support::Limit;
  ErrorInfo error;
  error.kind = ErrorKind::kLimit;
  error.type = "LimitError";
  const support::MeterLimits& limits = meter.limits();
  switch (meter.tripped()) {
    case Limit::kNone:
    case Limit::kInterrupted:
      error.limit = "interrupted";
      error.message = "the run was interrupted";
      break;
    case Limit::kDuration: {
      error.limit = "duration";
      char text[support::kFloatReprCapacity];
      std::string seconds(text, support::float_repr(limits.max_duration_secs, text));
      if (seconds.ends_with(".0")) seconds.resize(seconds.size() - 2);
      error.message = "duration limit of " + seconds + " s exceeded";
      break;
    }
    case Limit::kMemory:
      error.limit = "memory";
      error.message = "memory limit of " + megabytes(limits.max_memory) + " exceeded";
      break;
    case Limit::kAllocations:
      error.limit = "allocations";
      error.message = "limit of " + support::decimal_text(limits.max_allocations) + " allocations exceeded";
      break;
    case Limit::kSteps:
      error.limit = "steps";
      error.message = "limit of " + support::decimal_text(limits.max_steps) + " steps exceeded";
      break;
    case Limit::kOutput:
      error.limit = "output";
      error.message = "output limit of " + megabytes(limits.max_output) + " exceeded";
      break;
    case Limit::kHostCalls:
      error.limit = "host_calls";
      error.message = "limit of " + support::decimal_text(limits.max_host_calls) + " host calls exceeded";
      break;
  }
  error.traceback = "LimitError: " + error.message + "\n";
  return error;
}

namespace {

bool is_program(std::string_view text, support::Arena& arena) {
  compiler::CompileOptions options;
  options.filename = "<input>";
  options.text = text;
  syntax::ParseOptions parse_options;
  parse_options.allow_incomplete_input = true;
  compiler::CompileResult result = compiler::compile_source(text, syntax::Mode::kExec, options, parse_options, arena);
  return result.ok() || (result.status == compiler::CompileResult::Status::kError && result.error.incomplete);
}

}  // namespace

ErrorInfo syntax_error_info(const syntax::SyntaxError& found, std::string_view filename, std::string_view source,
                            support::Arena& arena) {
  ErrorInfo error;
  error.kind = ErrorKind::kSyntax;
  error.type = syntax::error_kind_name(found.kind);
  error.message = found.message;
  error.filename = filename;
  error.line = found.lineno;
  error.column = found.offset;
  error.end_line = found.end_lineno;
  error.end_column = found.end_offset;
  error.text = found.text;
  if (found.kind == syntax::ErrorKind::kMemoryError || found.kind == syntax::ErrorKind::kRecursionError) {
    error.kind = ErrorKind::kPython;
    error.traceback = error.type + (error.message.empty() ? "" : ": " + error.message) + "\n";
    return error;
  }
  syntax::KeywordTypo typo = syntax::find_keyword_typo(source, found, arena, is_program);
  error.traceback = syntax_error_text(error, found.has_text, &typo);
  return error;
}

namespace {

int32_t code_points(std::string_view text) {
  int32_t count = 0;
  for (char c : text) count += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace

// As traceback.print_exception shows a SyntaxError: place, line and carets, message. A misspelt keyword replaces all but the
// line's number.
std::string syntax_error_text(const ErrorInfo& error, bool has_text, const syntax::KeywordTypo* typo) {
  std::string out;
  if (has_text || error.line > 0)
    out = "  File \"" + error.filename + "\", line " + support::decimal_text(error.line) + "\n";
  std::string message = error.message;
  if (has_text) {
    std::string_view text = error.text;
    int32_t offset = error.column;
    int32_t end = error.end_line == error.line ? error.end_column : INT32_MAX;
    if (typo != nullptr && !typo->keyword.empty()) {
      text = typo->text;
      offset = typo->offset;
      end = typo->end_offset;
      message = "invalid syntax. Did you mean '" + std::string(typo->keyword) + "'?";
    }
    int32_t length = code_points(text);
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    int32_t line_length = code_points(text);
    size_t indent = 0;
    while (indent < text.size() && (text[indent] == ' ' || text[indent] == '\n' || text[indent] == '\f')) ++indent;
    std::string_view shown = text.substr(indent);
    out += "    " + std::string(shown) + "\n";
    // Columns count code points from 1; those behind the line stand for its end.
    if (end == 0) end = offset;
    if (end == INT32_MAX || (length > 0 && end > length)) end = line_length + 1;
    if (length > 0 && offset > length) offset = line_length + 1;
    if (offset >= end || end < 0) end = offset + 1;
    int32_t start = offset - 1 - static_cast<int32_t>(indent);
    if (start >= 0) {
      out += "    ";
      // Tabs stay, so that the carets stand below what they mean.
      int32_t column = 0;
      for (size_t i = 0; i < shown.size() && column < start; ++i) {
        if ((static_cast<uint8_t>(shown[i]) & 0xC0) == 0x80) continue;
        out += shown[i] == '\t' || shown[i] == '\f' || shown[i] == '\v' ? shown[i] : ' ';
        ++column;
      }
      out += std::string(static_cast<size_t>(end - offset), '^') + "\n";
    }
  }
  return out + error.type + ": " + message + "\n";
}

std::string syntax_warnings_text(const std::vector<syntax::SyntaxWarning>& warnings, std::string_view filename,
                                 std::string_view source) {
  std::string text;
  for (const syntax::SyntaxWarning& one : warnings) {
    text.append(filename).append(":").append(support::decimal_text(one.lineno)).append(": SyntaxWarning: ");
    text.append(one.message).append("\n");
    // The lines of files are shown, those of other texts are not.
    std::string_view line = filename.substr(0, 1) == "<" ? std::string_view() : line_of_text(source, one.lineno);
    size_t start = line.find_first_not_of(" \t\f\r");
    if (start == std::string_view::npos) continue;
    text.append("  ").append(line.substr(start, line.find_last_not_of(" \t\f\r") + 1 - start)).append("\n");
  }
  return text;
}

}  // namespace host

Program::Compiled Program::compile(std::string_view source, const CompileOptions& options) {
  support::Meter meter;
  meter.start(host::meter_limits(options.limits), host::steady_clock, nullptr);
  meter.resume_clock();
  support::Arena arena(meter);
  compiler::CompileOptions compile_options;
  compile_options.filename = options.script_name;
  compile_options.text = source;
  compile_options.value_of_last_expression = true;
  compiler::CompileResult result = compiler::compile_source(source, syntax::Mode::kExec, compile_options, {}, arena);
  Compiled compiled;
  if (result.status == compiler::CompileResult::Status::kError) {
    // CPython reads a script line by line and knows no column for what is missing at its end; of a string it does.
    bool at_end = result.error.end_offset == -1 && result.error.message.compare(0, 8, "unindent") != 0 &&
                  options.script_name.compare(0, 1, "<") != 0;
    if (at_end) result.error.offset = 0;
    compiled.error = host::syntax_error_info(result.error, options.script_name, source, arena);
    return compiled;
  }
  if (!result.ok()) {
    compiled.error = host::limit_error(meter);
    return compiled;
  }
  auto impl = std::make_unique<Impl>();
  impl->source = std::string(source);
  impl->script_name = options.script_name;
  impl->inputs = options.inputs;
  impl->warnings = host::syntax_warnings_text(result.warnings, options.script_name, source);
  impl->unit = std::shared_ptr<const bytecode::CodeObject>(std::move(result.code));
  compiled.program = std::shared_ptr<const Program>(new Program(std::move(impl)));
  return compiled;
}

}  // namespace hognose
