// The registers that an instruction touches beyond its operands.
#pragma once

#include "bytecode/code_object.h"

namespace hognose::bytecode {

struct RegisterBlock {  // [first, first + count)
  uint32_t first = 0;
  uint32_t count = 0;
  bool holds(uint32_t reg) const { return reg >= first && reg - first < count; }
};
// The largest block of the instruction (arguments of calls, items of displays and of unpackings). Written by kLoadMethod, kLoadSpecial,
// kUnpack and kUnpackEx, read by all others.
RegisterBlock register_block(const CodeObject& code, const Instruction& instruction);

// Whether the register is read on some way from `pc` on before it is written: whether what it holds still matters.
bool is_register_live(const CodeObject& code, size_t pc, uint32_t reg);

}  // namespace hognose::bytecode
