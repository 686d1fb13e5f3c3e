// import builtins: the module whose names are the builtins.
#include "runtime/interpreter.h"

namespace hognose::stdlib {

using namespace runtime;

namespace {

Result initialize(Interpreter& vm, Module* module) {
  module->dict = vm.builtins;
  return Result::none();
}

}  // namespace

extern const ModuleSpec builtins_module;
const ModuleSpec builtins_module = {"builtins", {}, {}, initialize};

}  // namespace hognose::stdlib
