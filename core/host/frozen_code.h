// The frozen modules and the prelude, compiled when they are first needed.
//
// Compiled code is immutable and the same for every interpreter of a process, so it is kept for all of them: the one cache in the core
// that outlives an interpreter. Slots are published with an atomic pointer; two threads that compile the same function at once
// waste a little work and agree on the winner.
#pragma once

#include <memory>
#include <string_view>

#include "bytecode/code_object.h"
#include "runtime/interpreter.h"

namespace hognose::host {

inline constexpr char kNoStandardLibrary[] =
    "the file with the standard library is missing or belongs to another build";

// The compiled `def` statement of a prelude function (by its row in prelude.def): a module whose only statement it is. Never nullptr.
std::shared_ptr<const bytecode::CodeObject> prelude_unit(size_t index);

struct FrozenUnit {
  std::shared_ptr<const bytecode::CodeObject>
      code;  // nullptr of a known module: the file with its text is missing (support/data_files.h)
  bool is_known = false;
  bool is_package = false;
};
FrozenUnit frozen_unit(std::string_view name);

}  // namespace hognose::host
