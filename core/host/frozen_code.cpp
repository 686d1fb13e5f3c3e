#include "host/frozen_code.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
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

// The text of the prelude and where its definitions are, by name. Found in one pass, when the first is needed.
class PreludeText {
 public:
  PreludeText() : text_(stdlib::prelude_source().text()) {
    std::string_view text = text_;
    for (size_t at = 0; at < text.size();) {
      size_t end = std::min(text.find('\n', at), text.size());
      size_t name = at + (text.compare(at, 6, "async ") == 0 ? 6 : 0);
      if (text.compare(name, 4, "def ") == 0) {
        name += 4;
        size_t stop = end_of_definition(end + 1);
        definitions_.emplace(text.substr(name, text.find('(', name) - name), text.substr(at, stop - at));
        at = stop;
      } else {
        at = end + 1;
      }
    }
  }
  std::string_view definition(std::string_view name) const {
    auto found = definitions_.find(name);
    return found == definitions_.end() ? std::string_view() : found->second;
  }

 private:
  // The start of the next statement at the margin.
  size_t end_of_definition(size_t at) const {
    while (at < text_.size() && std::strchr(" \t\n#)", text_[at]) != nullptr) {
      size_t next = text_.find('\n', at);
      at = next == std::string::npos ? text_.size() : next + 1;
    }
    return std::min(at, text_.size());
  }

  std::string text_;
  std::map<std::string_view, std::string_view> definitions_;
};

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
  static const PreludeText prelude;
  std::string_view text = prelude.definition(runtime::prelude_name(index));
  if (text.empty()) {
    std::string message = std::string("prelude function ") + runtime::prelude_name(index) +
                          " is declared in prelude.def and defined nowhere\n";
    std::fputs(message.c_str(), stderr);
    std::abort();
  }
  return publish(prelude_units[index], compile_frozen(text, runtime::prelude_name(index), true));
}

UnitPointer frozen_unit(std::string_view name, bool* is_package) {
  std::span<const stdlib::FrozenSource> sources = stdlib::frozen_sources();
  for (size_t i = 0; i < sources.size() && i < kMaxFrozen; ++i) {
    const stdlib::FrozenSource& source = sources[i];
    if (name != source.name) continue;
    *is_package = source.is_package;
    if (const UnitPointer* known = frozen_units[i].load()) return *known;
    std::string filename = "<frozen " + std::string(name) + ">";
    std::string text = source.text();
    // What is C in CPython shows no frames in tracebacks: a module with this comment behind its docstring does not either.
    bool hidden = text.find("  # hidden\n") != std::string_view::npos;
    return publish(frozen_units[i], compile_frozen(text, filename, hidden));
  }
  return nullptr;
}

}  // namespace hognose::host
