// Carets: which part of an instruction's source is pointed at.
//
// The range of an instruction is cut out of its lines and parsed again. When it is a binary operation, a subscript or a call, the operator,
// the brackets or the parentheses are the "anchor": marked with ^, the rest of the range with ~. Columns are bytes of UTF-8 throughout
// and become columns of a terminal only when carets are written (wide characters take two).
#include "host/carets.h"

#include <vector>

#include "support/arena.h"
#include "support/number_text.h"
#include "support/unicode.h"
#include "support/utf8.h"
#include "syntax/parser.h"

namespace hognose::host {

namespace {

using Lines = std::vector<std::string_view>;

struct Place {
  size_t line = 0;
  size_t column = 0;
};
bool before(const Place& a, const Place& b) { return a.line < b.line || (a.line == b.line && a.column < b.column); }

struct Anchors {
  bool found = false;
  Place start, end;
};

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

size_t indentation(std::string_view line) {
  size_t i = 0;
  while (i < line.size() && is_blank(line[i])) ++i;
  return i;
}

std::string_view without_end(std::string_view line) {
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

// The lines without the blanks that all of them begin with.
void dedent(Lines& lines) {
  std::string_view common;
  bool first = true;
  for (std::string_view& line : lines) {
    if (indentation(line) == line.size()) {
      line = {};
      continue;
    }
    std::string_view margin = line.substr(0, indentation(line));
    if (first) common = margin;
    first = false;
    size_t same = 0;
    while (same < common.size() && same < margin.size() && common[same] == margin[same]) ++same;
    common = common.substr(0, same);
  }
  for (std::string_view& line : lines) line.remove_prefix(common.size() < line.size() ? common.size() : line.size());
}

std::string join(const Lines& lines) {
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) text += '\n';
    text += lines[i];
  }
  return text;
}

// Goes forward from `place` to a character that `stop` wants, past line ends, comments and continuation backslashes.
template <typename Stop>
bool advance(const Lines& lines, Place& place, Stop stop) {
  while (place.line < lines.size()) {
    std::string_view line = lines[place.line];
    if (place.column >= line.size() || line[place.column] == '#' || line[place.column] == '\\') {
      ++place.line;
      place.column = 0;
      continue;
    }
    if (stop(line[place.column])) return true;
    ++place.column;
  }
  return false;
}

// Nodes of the segment stand one line further down: it was parsed behind "(\n".
Place end_of(const syntax::Node* node) {
  return {static_cast<size_t>(node->end_lineno - 2), static_cast<size_t>(node->end_col_offset)};
}

Anchors find_anchors(const Lines& lines, support::Meter& meter) {
  Anchors none;
  support::Arena arena(meter);
  std::string text = "(\n" + join(lines) + "\n)";
  syntax::ParseResult parsed = syntax::parse(text, syntax::Mode::kExec, arena);
  if (!parsed.ok()) return none;
  syntax::Module* module = syntax::as<syntax::Module>(parsed.module);
  if (module->body.size != 1) return none;
  auto* statement = syntax::try_as<syntax::ExprStmt>(module->body[0]);
  if (statement == nullptr) return none;
  syntax::Expr* value = statement->value;
  Anchors anchors;
  if (auto* binary = syntax::try_as<syntax::BinOp>(value)) {
    anchors.start = end_of(binary->left);
    if (!advance(lines, anchors.start, [](char c) { return !is_blank(c) && c != ')'; })) return none;
    anchors.end = {anchors.start.line, anchors.start.column + 1};
    std::string_view line = lines[anchors.end.line];
    // Two characters, unless the second one belongs to the right operand.
    Place right{static_cast<size_t>(binary->right->lineno - 2), static_cast<size_t>(binary->right->col_offset)};
    if (anchors.end.column < line.size() && before(anchors.end, right)) {
      char c = line[anchors.end.column];
      if (!is_blank(c) && c != '\\' && c != '#') ++anchors.end.column;
    }
  } else if (auto* subscript = syntax::try_as<syntax::Subscript>(value)) {
    anchors.start = end_of(subscript->value);
    if (!advance(lines, anchors.start, [](char c) { return c == '['; })) return none;
    anchors.end = end_of(subscript->slice);
    if (!advance(lines, anchors.end, [](char c) { return c == ']'; })) return none;
    ++anchors.end.column;
  } else if (auto* call = syntax::try_as<syntax::Call>(value)) {
    anchors.start = end_of(call->func);
    if (!advance(lines, anchors.start, [](char c) { return c == '('; })) return none;
    anchors.end = end_of(call);
  } else {
    return none;
  }
  anchors.found = true;
  return anchors;
}

// `return f(...)` and `x = f(...)` when the call is all that the lines hold beside: the lines say it themselves.
bool is_plain_call(const Lines& lines, size_t start, size_t end, support::Meter& meter, bool* empty) {
  support::Arena arena(meter);
  syntax::ParseResult parsed = syntax::parse(join(lines), syntax::Mode::kExec, arena);
  if (!parsed.ok()) return false;
  syntax::Module* module = syntax::as<syntax::Module>(parsed.module);
  *empty = module->body.size == 0;
  if (*empty) return false;
  syntax::Expr* value = nullptr;
  if (auto* returned = syntax::try_as<syntax::Return>(module->body[0])) {
    auto* call = syntax::try_as<syntax::Call>(returned->value);
    if (call != nullptr && syntax::is<syntax::Name>(call->func)) value = call;
  } else if (auto* assigned = syntax::try_as<syntax::Assign>(module->body[0])) {
    value = syntax::try_as<syntax::Call>(assigned->value);
  }
  return value != nullptr && value->lineno == 1 && static_cast<size_t>(value->end_lineno) == lines.size() &&
         static_cast<size_t>(value->col_offset) == start && static_cast<size_t>(value->end_col_offset) == end;
}

int columns_of(uint32_t c) { return c >= 0x1100 && support::unicode::is_wide(c) ? 2 : 1; }

}  // namespace

std::string_view source_line(const bytecode::Source& source, int32_t line) {
  if (line < 1 || static_cast<size_t>(line) > source.line_starts.size()) return {};
  size_t start = source.line_starts[static_cast<size_t>(line) - 1];
  size_t end = source.text.find('\n', start);
  if (end == std::string::npos) end = source.text.size();
  return std::string_view(source.text).substr(start, end - start);
}

void append_source_lines(std::string& out, const bytecode::Source& source, const bytecode::Position& position,
                         support::Meter& meter) {
  if (!source.lines_known) return;
  Lines lines;
  int32_t last = position.end_line > position.line ? position.end_line : position.line;
  for (int32_t line = position.line; line <= last; ++line) lines.push_back(without_end(source_line(source, line)));
  size_t original = lines[0].size();
  dedent(lines);
  if (lines[0].empty() && join(lines).find_first_not_of('\n') == std::string::npos) return;
  if (position.column < 0 || position.end_column < 0) {
    out += "    ";
    out += lines[0].substr(indentation(lines[0]));
    out += '\n';
    return;
  }
  size_t removed = original - lines[0].size();
  auto shifted = [&](int32_t column, std::string_view line) {
    size_t at = static_cast<size_t>(column) > removed ? static_cast<size_t>(column) - removed : 0;
    return at < line.size() ? at : line.size();
  };
  size_t start = shifted(position.column, lines.front());
  size_t end = shifted(position.end_column, lines.back());

  Lines segment = lines;
  segment.back() = segment.back().substr(0, end);
  segment.front().remove_prefix(start < segment.front().size() ? start : segment.front().size());
  Anchors anchors = find_anchors(segment, meter);
  bool empty = false;
  bool carets = !is_plain_call(lines, start, end, meter, &empty) && !empty;
  if (carets && !anchors.found) {
    carets = indentation(lines.front()) < start || !without_end(lines.back().substr(end)).empty();
  }
  if (anchors.found) {
    if (anchors.start.line == 0) anchors.start.column += start;
    if (anchors.end.line == 0) anchors.end.column += start;
  }

  auto write = [&](size_t number) {
    std::string_view line = lines[number];
    out += "    ";
    out += line;
    out += '\n';
    if (!carets) return;
    out += "    ";
    size_t indent = indentation(line);
    size_t stop = number + 1 == lines.size() ? end : line.size();
    const uint8_t* text = reinterpret_cast<const uint8_t*>(line.data());
    for (const uint8_t* p = text; p < text + stop;) {
      Place place{number, static_cast<size_t>(p - text)};
      int width = columns_of(support::next_utf8_char(p));
      char mark = '^';
      if (place.column < indent || (number == 0 && place.column < start)) {
        mark = ' ';
      } else if (anchors.found && (before(place, anchors.start) || !before(place, anchors.end))) {
        mark = '~';
      }
      out.append(static_cast<size_t>(width), mark);
    }
    out += '\n';
  };
  // Shown: the first and the last line and those around the ends of the anchor. A gap of one line is filled.
  auto near = [&](size_t number, size_t anchor) {
    return anchors.found && number + 1 >= anchor && number <= anchor + 1;
  };
  size_t previous = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i != 0 && i + 1 != lines.size() && !near(i, anchors.start.line) && !near(i, anchors.end.line)) continue;
    if (i - previous == 2) write(i - 1);
    if (i - previous > 2) out += "    ...<" + support::decimal_text(i - previous - 1) + " lines>...\n";
    write(i);
    previous = i;
  }
}

}  // namespace hognose::host
