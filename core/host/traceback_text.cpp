// Traceback lines: file, line, function, source and carets.
//
// The source comes from the code object (bytecode::Source), so text that was compiled from a string has its lines too. Carets mark the
// instruction's range on its lines, as CPython's traceback module does (carets.h).
#include "host/traceback_text.h"

#include <string>

#include "host/carets.h"
#include "runtime/code.h"
#include "support/number_text.h"

namespace hognose::host {

using namespace runtime;

namespace {

void append_entry(std::string& out, const Traceback* traceback, support::Meter& meter) {
  const Code* code = traceback->code;
  const bytecode::Source* source = code->unit->source.get();
  bytecode::Position position = position_of(code, traceback->pc);
  out += "  File \"" + (source != nullptr ? source->filename : std::string("<string>")) + "\", line " +
         support::decimal_text(position.line) + ", in " + to_utf8(code->name) + "\n";
  if (source != nullptr) append_source_lines(out, *source, position, meter);
}

}  // namespace

Str* format_frames(Interpreter& vm, Value value) {
  std::string out;
  // CPython folds runs of more than three equal lines.
  const Traceback* previous = nullptr;
  int64_t repeated = 0;
  auto flush = [&] {
    if (repeated > 3) {
      repeated -= 3;
      out += "  [Previous line repeated " + support::decimal_text(repeated) + " more time" +
             (repeated == 1 ? "" : "s") + "]\n";
    }
  };
  for (; is_Traceback(value); value = value.as<Traceback>()->next) {
    const Traceback* entry = value.as<Traceback>();
    if (!vm.charge(1)) break;
    if (previous == nullptr || previous->code->unit != entry->code->unit || previous->line != entry->line) {
      flush();
      repeated = 0;
      previous = entry;
    }
    if (++repeated <= 3) append_entry(out, entry, vm.meter);
  }
  flush();
  Str* text = make_str(vm, out);
  return text != nullptr ? text : vm.empty_str;
}

std::vector<FrameInfo> collect_frames(Interpreter& vm, Value value) {
  (void)vm;
  std::vector<FrameInfo> frames;
  for (; is_Traceback(value) && frames.size() < 10000; value = value.as<Traceback>()->next) {
    const Traceback* entry = value.as<Traceback>();
    const bytecode::Source* source = entry->code->unit->source.get();
    bytecode::Position position = position_of(entry->code, entry->pc);
    FrameInfo info;
    info.filename = source != nullptr ? source->filename : "<string>";
    info.line = position.line;
    info.column = position.column;
    info.end_line = position.end_line;
    info.end_column = position.end_column;
    info.function = to_utf8(entry->code->name);
    if (source != nullptr && source->lines_known) info.source_line = std::string(source_line(*source, position.line));
    frames.push_back(std::move(info));
  }
  return frames;
}

}  // namespace hognose::host
