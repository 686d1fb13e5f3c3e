// Guest values to and from messages (hognose/message.h), in one bounded pass with an explicit stack.
#pragma once

#include <string>
#include <string_view>

#include "hognose/message.h"
#include "runtime/interpreter.h"

namespace hognose::host {

enum class Conversion : uint8_t { kOk, kTooDeep, kTooLarge, kMalformed, kUnhashable, kNoMemory };

// Appends the value. `max_bytes` bounds the message (shared structure is written once, so size stays linear in the heap).
Conversion write_value(runtime::Interpreter& vm, runtime::Value value, MessageWriter& writer, size_t max_bytes);
Conversion read_value(runtime::Interpreter& vm, MessageReader& reader, runtime::Value* value);
const char* describe(Conversion conversion);

}  // namespace hognose::host
