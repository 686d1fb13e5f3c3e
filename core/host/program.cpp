#include "hognose/program.h"

#include "compiler/compiler.h"
#include "host/clock.h"
#include "host/program_impl.h"
#include "support/arena.h"

namespace hognose {

const char* version() { return "0.1.0"; }

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
  if (bytes % (1 << 20) == 0) return std::to_string(bytes >> 20) + " MiB";
  if (bytes % (1 << 10) == 0) return std::to_string(bytes >> 10) + " KiB";
  return std::to_string(bytes) + " bytes";
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
      std::string seconds = std::to_string(limits.max_duration_secs);
      while (seconds.back() == '0') seconds.pop_back();
      if (seconds.back() == '.') seconds.pop_back();
      error.message = "duration limit of " + seconds + " s exceeded";
      break;
    }
    case Limit::kMemory:
      error.limit = "memory";
      error.message = "memory limit of " + megabytes(limits.max_memory) + " exceeded";
      break;
    case Limit::kAllocations:
      error.limit = "allocations";
      error.message = "limit of " + std::to_string(limits.max_allocations) + " allocations exceeded";
      break;
    case Limit::kSteps:
      error.limit = "steps";
      error.message = "limit of " + std::to_string(limits.max_steps) + " steps exceeded";
      break;
    case Limit::kOutput:
      error.limit = "output";
      error.message = "output limit of " + megabytes(limits.max_output) + " exceeded";
      break;
    case Limit::kHostCalls:
      error.limit = "host_calls";
      error.message = "limit of " + std::to_string(limits.max_host_calls) + " host calls exceeded";
      break;
  }
  error.traceback = "LimitError: " + error.message + "\n";
  return error;
}

ErrorInfo syntax_error_info(const syntax::SyntaxError& found, std::string_view filename) {
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
  error.traceback = syntax_error_text(error, found.has_text);
  return error;
}

// As traceback.print_exception shows a SyntaxError: place, line and carets, message.
std::string syntax_error_text(const ErrorInfo& error, bool has_text) {
  std::string out = "  File \"" + error.filename + "\", line " + std::to_string(error.line) + "\n";
  if (has_text) {
    std::string_view line = error.text;
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    size_t indent = 0;
    while (indent < line.size() && (line[indent] == ' ' || line[indent] == '\t' || line[indent] == '\f')) ++indent;
    std::string_view shown = line.substr(indent);
    out += "    " + std::string(shown) + "\n";
    // Columns count code points; the text is UTF-8.
    size_t points = 0;
    for (char c : shown) points += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
    if (error.column > 0) {
      int32_t start = error.column - 1 - static_cast<int32_t>(indent);
      int32_t end = error.end_line == error.line && error.end_column > 0 ? error.end_column - 1 - static_cast<int32_t>(indent)
                    : error.end_line > error.line                       ? static_cast<int32_t>(points)
                                                                        : start + 1;
      if (end <= start || error.end_column <= 0) end = start + 1;
      if (start >= 0) out += "    " + std::string(static_cast<size_t>(start), ' ') + std::string(static_cast<size_t>(end - start), '^') + "\n";
    }
  }
  return out + error.type + ": " + error.message + "\n";
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
    compiled.error = host::syntax_error_info(result.error, options.script_name);
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
  impl->unit = std::shared_ptr<const bytecode::CodeObject>(std::move(result.code));
  compiled.program = std::shared_ptr<const Program>(new Program(std::move(impl)));
  return compiled;
}

}  // namespace hognose
