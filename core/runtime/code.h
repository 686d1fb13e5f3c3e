// Linking: from the neutral CodeObject (bytecode/code_object.h) to a heap Code of this interpreter.
#pragma once

#include <memory>
#include <utility>

#include "runtime/interpreter.h"

namespace hognose::runtime {

// Keeps a tree of CodeObjects alive while any Code of it lives.
struct CodeRoot {
  std::shared_ptr<const bytecode::CodeObject> unit;
  size_t references = 0;
  size_t charged = 0;  // bytes of the tree that stand on this interpreter's account
};

// Links the outermost code of a compiled unit; its bytes are charged as long as some Code of it lives. nullptr: it does not fit the memory limit.
Code* link_code(Interpreter& vm, std::shared_ptr<const bytecode::CodeObject> unit);
// The same for code that is part of the build and shared by all interpreters: not charged, and never refused.
Code* link_shared_code(Interpreter& vm, std::shared_ptr<const bytecode::CodeObject> unit);
// Another Code of the same unit. nullptr: it does not fit.
Code* link_again(Interpreter& vm, Code* code);
// The linked child number `index`, made on first use. nullptr: it does not fit (never for shared code).
Code* child_code(Interpreter& vm, Code* parent, uint32_t index);
// Called by the sweep for a dead Code.
void free_code_buffers(Interpreter& vm, Code* code);

// The source position of an instruction.
bytecode::Position position_of(const Code* code, uint32_t pc);

}  // namespace hognose::runtime
