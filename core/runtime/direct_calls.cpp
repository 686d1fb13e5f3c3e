// Calls whose arguments stay where the caller has put them: in its registers.
//
// The loop itself makes the simplest calls: of a function whose parameters are just as many as the arguments. This file makes those that
// need a little more and still no copy of the arguments: functions with defaults or named arguments (completed in place: the registers above
// the arguments are free, as the callee's window begins at them), generator functions, bound methods, natives, builtin classes, classes with a
// Python __init__. Whatever is rarer goes on to call_any (calls.cpp).
#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/loop_slow.h"
#include "runtime/operators.h"

namespace hognose::runtime {

using bytecode::Instruction;
using bytecode::Special;

namespace {

struct DirectCall {
  Value callee;
  uint32_t first;  // register of the first argument; the register before it is free to take a receiver
  uint32_t count;  // positional arguments; the values of `keywords` follow
  Tuple* keywords;
  uint16_t destination;
};

constexpr uint32_t kMostCompleted = 16;  // parameters that may be filled in from names and defaults
constexpr uint32_t kGeneratorFlags =
    bytecode::kFlagGenerator | bytecode::kFlagCoroutine | bytecode::kFlagAsyncGenerator;
constexpr uint32_t kUnplainFlags = bytecode::kFlagVarArgs | bytecode::kFlagVarKeywords | bytecode::kFlagNamespace;

// Puts named arguments and defaults into their places. False: nothing was changed, and the call needs the long way (or is an error).
bool complete_arguments(Interpreter& vm, Function* function, const DirectCall& call) {
  Code* code = function->code;
  uint32_t total = code->argument_count;
  uint32_t named = call.keywords == nullptr ? 0 : call.keywords->length;
  if (call.count == total && named == 0) return true;
  if (call.count + named > total || total - call.count > kMostCompleted) return false;
  uint32_t base = vm.frame().base + call.first;
  if (!ensure_stack(vm, base + total)) return false;
  Value* window = vm.stack + base;
  Value rest[kMostCompleted];
  const Value* names = code->parameter_names->items();
  for (uint32_t k = 0; k < named; ++k) {
    uint32_t p = call.count > code->positional_only_count ? call.count : code->positional_only_count;
    while (p < total && names[p] != call.keywords->items()[k]) ++p;
    if (p == total || !rest[p - call.count].is_empty()) return false;
    rest[p - call.count] = window[call.count + k];
  }
  uint32_t defaults = function->defaults == nullptr ? 0 : function->defaults->length;
  for (uint32_t p = call.count; p < total; ++p) {
    if (!rest[p - call.count].is_empty()) continue;
    if (p + defaults < total) return false;
    rest[p - call.count] = function->defaults->items()[p + defaults - total];
  }
  for (uint32_t p = call.count; p < total; ++p) window[p] = rest[p - call.count];
  return true;
}

// The callee's window begins at register `first`; arguments are complete.
Step enter(Interpreter& vm, Function* function, uint32_t first, uint16_t destination, OnReturn on_return, Value carry) {
  Code* code = function->code;
  uint32_t base = vm.frame().base + first;
  if (!(code->code_flags & kGeneratorFlags)) {
    return push_frame(vm, code, function, function->globals, base, destination, on_return, carry) ? Step::kContinue
                                                                                                  : push_failed(vm);
  }
  if (!ensure_stack(vm, base + code->n_registers)) return push_failed(vm);
  Value* window = vm.stack + base;
  for (uint32_t i = code->parameter_count; i < code->n_locals; ++i) window[i] = Value::unbound();
  for (uint32_t i = code->n_locals; i < code->n_registers; ++i) window[i] = Value();
  Generator* generator = make_generator(vm, code, function, function->globals, window);
  if (generator == nullptr) return complete(vm, vm.no_memory(), destination);
  return deliver(vm, generator, destination, on_return, carry);
}

bool plain(const Code* code) { return (code->code_flags & kUnplainFlags) == 0 && code->keyword_only_count == 0; }

// The constructor of a builtin class that makes the whole object by itself, or nullptr.
Native* whole_constructor(Interpreter& vm, Type* type) {
  if ((type->type_flags & kTypeHeap) || type->type != vm.types.type || type == vm.types.type) return nullptr;
  if (type_flags_of(vm, type) & kTypeDisallowNew) return nullptr;
  Value make = special_lookup(vm, type, Special::kNew);
  if (is_StaticMethod(make)) make = make.as<StaticMethod>()->function;
  if (!is_Native(make) || make.as<Native>()->owner == vm.types.object) return nullptr;
  if (type->instance_kind != Kind::kList && type->instance_kind != Kind::kDict && type->instance_kind != Kind::kSet) {
    Value initialize = special_lookup(vm, type, Special::kInit);
    if (!is_Native(initialize) || initialize.as<Native>()->owner != vm.types.object) return nullptr;
  }
  return make.as<Native>();
}

// `for i in range(...)`: nobody sees the range, so that its iterator can be made at once. False: it is not so.
bool range_loop(Interpreter& vm, Type* type, const DirectCall& call) {
  const Instruction* next = vm.frame().pc;
  if (type != vm.types.range || call.count < 1 || call.count > 3 || call.keywords != nullptr) return false;
  if (next->op != bytecode::kGetIter || next->b != call.destination || next->a != call.destination) return false;
  Value* r = vm.registers(vm.frame());
  const Value* args = r + call.first;
  for (uint32_t i = 0; i < call.count; ++i) {
    if (!args[i].is_small_int()) return false;
  }
  int64_t start = call.count == 1 ? 0 : args[0].as_small_int();
  int64_t stop = args[call.count == 1 ? 0 : 1].as_small_int();
  int64_t step = call.count == 3 ? args[2].as_small_int() : 1;
  if (step == 0) return false;
  r[call.destination] =
      make_iterator(vm, vm.types.range_iterator, Iterator::Over::kRange, Value(), start, stop, step);
  ++vm.frame().pc;
  return true;
}

Step finish_native(Interpreter& vm, Result result, uint16_t destination) {
  if (!result.is_value()) return complete(vm, result, destination);
  vm.registers(vm.frame())[destination] = result.value();
  return Step::kContinue;
}

Step make_call(Interpreter& vm, DirectCall call) {
  Value* r = vm.registers(vm.frame());
  if (is_BoundMethod(call.callee) && is_Function(call.callee.as<BoundMethod>()->function)) {
    BoundMethod* method = call.callee.as<BoundMethod>();
    Function* function = method->function.as<Function>();
    DirectCall with_self = {function, call.first - 1, call.count + 1, call.keywords, call.destination};
    Value replaced = r[call.first - 1];
    r[call.first - 1] = method->self;
    if (plain(function->code) && complete_arguments(vm, function, with_self)) {
      return enter(vm, function, with_self.first, call.destination, OnReturn::kStore, Value());
    }
    r = vm.registers(vm.frame());
    r[call.first - 1] = replaced;
  } else if (is_Function(call.callee)) {
    Function* function = call.callee.as<Function>();
    if (plain(function->code) && complete_arguments(vm, function, call)) {
      return enter(vm, function, call.first, call.destination, OnReturn::kStore, Value());
    }
  } else if (is_Native(call.callee)) {
    return finish_native(vm, call_native(vm, call.callee.as<Native>(), r + call.first, call.count, call.keywords),
                         call.destination);
  } else if (is_Type(call.callee)) {
    Type* type = call.callee.as<Type>();
    if (type->type == vm.types.type && (type_flags_of(vm, type) & kTypePlainNew)) {
      // The new instance takes the callee's place, where the window of __init__ begins.
      Value initialize = special_lookup(vm, type, Special::kInit);
      if (is_Function(initialize) && plain(initialize.as<Function>()->code)) {
        DirectCall with_self = {initialize, call.first - 1, call.count + 1, call.keywords, call.destination};
        if (complete_arguments(vm, initialize.as<Function>(), with_self)) {
          Instance* instance = make_instance(vm, type);
          vm.registers(vm.frame())[call.first - 1] = instance;
          return enter(vm, initialize.as<Function>(), with_self.first, call.destination, OnReturn::kInit, instance);
        }
      }
    } else if (range_loop(vm, type, call)) {
      return Step::kContinue;
    } else if (r[call.first - 1] == call.callee) {
      Native* make = whole_constructor(vm, type);
      if (make != nullptr) {
        return finish_native(vm, call_native(vm, make, r + call.first - 1, call.count + 1, call.keywords),
                             call.destination);
      }
    }
  }
  r = vm.registers(vm.frame());
  return call_any(vm, call.callee, {r + call.first, call.count, call.keywords}, call.destination);
}

}  // namespace

Step slow_call(Interpreter& vm, Instruction i) {
  Value* r = vm.registers(vm.frame());
  bool method = i.op == bytecode::kCallMethod || i.op == bytecode::kCallMethodKw;
  bool named = i.op == bytecode::kCallKw || i.op == bytecode::kCallMethodKw;
  DirectCall call = {r[i.a], i.a + 1u, i.b, nullptr, named ? i.a : i.c};
  if (named) call.keywords = vm.frame().code->constants[i.c].as<Tuple>();
  if (method && r[i.a + 1].is_unbound())
    ++call.first;
  else if (method)
    ++call.count;
  return make_call(vm, call);
}

}  // namespace hognose::runtime
