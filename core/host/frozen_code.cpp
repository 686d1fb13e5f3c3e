#include "host/frozen_code.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "compiler/compiler.h"
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

constinit std::atomic<const std::string*> prelude_texts[stdlib::kMaxPreludeFiles] = {};

// The text of a file with functions of a native module, unpacked when one of them is first needed; empty without the data file.
std::string_view unpacked(const stdlib::PreludeFile& file) {
  std::atomic<const std::string*>& slot = prelude_texts[file.number];
  if (slot.load() == nullptr) {
    std::optional<std::string> text = file.packed->text();
    if (!text) return {};
    const std::string* made = new std::string(std::move(*text));
    const std::string* expected = nullptr;
    if (!slot.compare_exchange_strong(expected, made)) delete made;
  }
  return *slot.load();
}

// The text of one function of the prelude; empty without the data file that has it.
std::string_view prelude_definition(size_t index) {
  stdlib::PreludeFile file = stdlib::prelude_file(index);
  std::string_view text = file.packed == nullptr ? file.text : unpacked(file);
  std::string head = "def " + std::string(runtime::kPreludeNames[index]) + "(";
  size_t at = text.find(head);
  auto at_margin = [&] {
    if (at >= 6 && text.compare(at - 6, 6, "async ") == 0) at -= 6;
    return at == 0 || text[at - 1] == '\n';
  };
  while (at != std::string_view::npos && !at_margin()) at = text.find(head, at + 7);
  if (at == std::string_view::npos) return {};
  // Up to the next statement at the margin.
  size_t stop = std::min(text.find('\n', at), text.size() - 1) + 1;
  while (stop < text.size() && std::strchr(" \t\n#)", text[stop]) != nullptr) {
    size_t next = text.find('\n', stop);
    stop = next == std::string_view::npos ? text.size() : next + 1;
  }
  return text.substr(at, stop - at);
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
    std::string message = "frozen module " + std::string(filename) + ", line " + std::to_string(result.error.lineno) +
                          ": " + std::string(result.error.message) + '\n';
    std::fputs(message.c_str(), stderr);
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
  std::string name(runtime::kPreludeNames[index]);
  std::string_view definition = prelude_definition(index);
  // The program hears of a missing file where it needs it, and every other call that would need it hears the same.
  std::string substitute;
  if (definition.empty()) {
    substitute = "def " + name + "(*args, **kwargs): raise ImportError('" + kNoStandardLibrary + "')\n";
    definition = substitute;
  }
  return publish(prelude_units[index], compile_frozen(definition, name, true));
}

FrozenUnit frozen_unit(std::string_view name) {
  std::span<const stdlib::FrozenSource> sources = stdlib::frozen_sources();
  for (size_t i = 0; i < sources.size() && i < kMaxFrozen; ++i) {
    const stdlib::FrozenSource& source = sources[i];
    if (name != source.name) continue;
    FrozenUnit unit = {nullptr, true, source.is_package};
    if (const UnitPointer* known = frozen_units[i].load()) {
      unit.code = *known;
    } else if (std::optional<std::string> text = source.text()) {
      std::string filename = "<frozen " + std::string(name) + ">";
      // What is C in CPython shows no frames in tracebacks: a module with this comment behind its docstring does not either.
      bool hidden = text->find("  # hidden\n") != std::string_view::npos;
      unit.code = publish(frozen_units[i], compile_frozen(*text, filename, hidden));
    }
    return unit;
  }
  return {};
}

}  // namespace hognose::host
