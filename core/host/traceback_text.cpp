// Traceback lines: file, line, function, source and carets.
//
// The source comes from the code object (bytecode::Source), so text that was compiled from a string has its lines too. Carets mark the
// instruction's range on its lines, as CPython's traceback module does; they are left out when the range is the whole line.
#include "host/traceback_text.h"

#include <string>

#include "runtime/code.h"

namespace hognose::host {

using namespace runtime;

namespace {

std::string_view source_line(const bytecode::Source& source, int32_t line) {
  if (line < 1 || static_cast<size_t>(line) > source.line_starts.size()) return {};
  size_t start = source.line_starts[static_cast<size_t>(line) - 1];
  size_t end = source.text.find('\n', start);
  if (end == std::string::npos) end = source.text.size();
  return std::string_view(source.text).substr(start, end - start);
}

std::string_view strip(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\f')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

void append_entry(std::string& out, const Traceback* traceback) {
  const Code* code = traceback->code;
  const bytecode::Source* source = code->unit->source.get();
  bytecode::Position position = position_of(code, traceback->pc);
  out += "  File \"" + (source != nullptr ? source->filename : std::string("<string>")) + "\", line " + std::to_string(position.line) + ", in " +
         to_utf8(code->qualname) + "\n";
  if (source == nullptr) return;
  std::string_view line = source_line(*source, position.line);
  std::string_view shown = strip(line);
  if (shown.empty()) return;
  out += "    ";
  out += shown;
  out += '\n';
  if (position.column < 0 || position.end_column < 0) return;
  size_t indent = static_cast<size_t>(shown.data() - line.data());
  size_t start = static_cast<size_t>(position.column) > indent ? static_cast<size_t>(position.column) - indent : 0;
  size_t end = position.end_line == position.line ? static_cast<size_t>(position.end_column) : indent + shown.size();
  end = end > indent ? end - indent : 0;
  if (end > shown.size()) end = shown.size();
  if (start >= end || (start == 0 && end == shown.size())) return;
  out += "    " + std::string(start, ' ') + std::string(end - start, '^') + "\n";
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
      out += "  [Previous line repeated " + std::to_string(repeated) + " more time" + (repeated == 1 ? "" : "s") + "]\n";
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
    if (++repeated <= 3) append_entry(out, entry);
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
    info.function = to_utf8(entry->code->qualname);
    if (source != nullptr) info.source_line = std::string(source_line(*source, position.line));
    frames.push_back(std::move(info));
  }
  return frames;
}

}  // namespace hognose::host
