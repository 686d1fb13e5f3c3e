#include "host/frozen_code.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "compiler/compiler.h"
#include "runtime/prelude.h"
#include "stdlib/frozen_sources.h"
#include "support/arena.h"

namespace hognose::host {

using bytecode::CodeObject;
using UnitPointer = std::shared_ptr<const CodeObject>;

namespace {

constexpr size_t kMaxFrozen = 512;
constexpr size_t kMaxPrelude = 1024;
constinit std::atomic<const UnitPointer*> prelude_units[kMaxPrelude] = {};
constinit std::atomic<const UnitPointer*> frozen_units[kMaxFrozen] = {};

// The text of one top-level definition, from its `def` (or decorator) to the line before the next statement at the margin.
std::string_view find_definition(const char* name, const char** module, size_t* line) {
  std::string head = std::string("def ") + name + "(";
  for (const stdlib::FrozenSource& source : stdlib::frozen_sources()) {
    if (std::strncmp(source.name, "prelude", 7) != 0) continue;
    std::string_view text(source.text, source.size);
    size_t at = 0;
    *line = 0;
    while (at < text.size()) {
      size_t end = text.find('\n', at);
      if (end == std::string_view::npos) end = text.size();
      bool async = text.compare(at, 6, "async ") == 0;
      if (text.compare(at + (async ? 6 : 0), head.size(), head) == 0) {
        size_t stop = end + 1;
        while (stop < text.size()) {
          char c = text[stop];
          if (c != ' ' && c != '\t' && c != '\n' && c != '#' && c != ')') break;
          size_t next = text.find('\n', stop);
          stop = next == std::string_view::npos ? text.size() : next + 1;
        }
        *module = source.name;
        return text.substr(at, (stop < text.size() ? stop : text.size()) - at);
      }
      at = end + 1;
      ++*line;
    }
  }
  return {};
}

UnitPointer compile_frozen(std::string_view text, std::string_view filename, bool hidden) {
  support::Meter meter;
  support::MeterLimits limits;
  limits.max_duration_secs = -1;
  limits.max_memory = -1;
  meter.start(limits, nullptr, nullptr);
  support::Arena arena(meter);
  compiler::CompileOptions options;
  options.filename = filename;
  options.text = text;
  options.hidden = hidden;
  compiler::CompileResult result = compiler::compile_source(text, syntax::Mode::kExec, options, {}, arena);
  if (!result.ok()) {
    // Part of the build, not input: a frozen module that does not compile is a bug that any test run shows at once.
    std::fprintf(stderr, "frozen module %.*s, line %d: %.*s\n", static_cast<int>(filename.size()), filename.data(),
                 result.error.lineno, static_cast<int>(result.error.message.size()), result.error.message.data());
    std::abort();
  }
  return UnitPointer(std::move(result.code));
}

UnitPointer publish(std::atomic<const UnitPointer*>& slot, UnitPointer unit) {
  const UnitPointer* made = new UnitPointer(std::move(unit));
  const UnitPointer* expected = nullptr;
  if (slot.compare_exchange_strong(expected, made)) return *made;
  delete made;
  return *expected;
}

}  // namespace

UnitPointer prelude_unit(size_t index) {
  if (const UnitPointer* known = prelude_units[index].load()) return *known;
  const char* module = "";
  size_t line = 0;
  std::string_view text = find_definition(runtime::prelude_name(index), &module, &line);
  if (text.empty()) {
    std::fprintf(stderr, "prelude function %s is declared in prelude.def and defined nowhere\n",
                 runtime::prelude_name(index));
    std::abort();
  }
  return publish(prelude_units[index], compile_frozen(text, runtime::prelude_name(index), true));
}

UnitPointer frozen_unit(std::string_view name, bool* is_package) {
  std::span<const stdlib::FrozenSource> sources = stdlib::frozen_sources();
  for (size_t i = 0; i < sources.size() && i < kMaxFrozen; ++i) {
    const stdlib::FrozenSource& source = sources[i];
    if (name != source.name || std::strncmp(source.name, "prelude", 7) == 0) continue;
    *is_package = source.is_package;
    if (const UnitPointer* known = frozen_units[i].load()) return *known;
    std::string filename = "<frozen " + std::string(name) + ">";
    std::string_view text(source.text, source.size);
    // What is C in CPython shows no frames in tracebacks: a module with this comment behind its docstring does not either.
    bool hidden = text.find("  # hidden\n") != std::string_view::npos;
    return publish(frozen_units[i], compile_frozen(text, filename, hidden));
  }
  return nullptr;
}

}  // namespace hognose::host
