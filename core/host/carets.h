// The source lines of a traceback entry, with the carets below them.
#pragma once

#include <string>

#include "bytecode/code_object.h"
#include "support/meter.h"

namespace hognose::host {

// Appends the lines of `source` that the position covers, as CPython 3.14 shows them: `~` for the whole range with `^` for the operator, the
// subscript or the call's arguments; long ranges are cut to their ends; no carets where they would say nothing.
void append_source_lines(std::string& out, const bytecode::Source& source, const bytecode::Position& position,
                         support::Meter& meter);

// Line `line` (from 1) of the source, without its line feed.
std::string_view source_line(const bytecode::Source& source, int32_t line);

}  // namespace hognose::host
