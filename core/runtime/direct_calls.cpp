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
constexpr uint32_t kMostUnpacked = 64;  // arguments of a call with stars that are put into registers
constexpr uint32_t kGeneratorFlags =
    bytecode::kFlagGenerator | bytecode::kFlagCoroutine | bytecode::kFlagAsyncGenerator;

// Puts named arguments, defaults, *args and **kwargs into their places. False: nothing was changed, and the call needs the long way (or is an
// error).
bool complete_arguments(Interpreter& vm, Function* function, const DirectCall& call) {
  Code* code = function->code;
  uint32_t total = code->argument_count;
  uint32_t named = call.keywords == nullptr ? 0 : call.keywords->length;
  bool var_args = code->code_flags & bytecode::kFlagVarArgs;
  bool var_keywords = code->code_flags & bytecode::kFlagVarKeywords;
  if (call.count == total && named == 0 && !var_args && !var_keywords) return true;
  uint32_t direct = call.count < total ? call.count : total;
  if ((call.count > total && !var_args) || total - direct > kMostCompleted || named > kMostUnpacked) return false;
  if (!var_keywords && direct + named > total) return false;
  uint32_t defaults = function->defaults == nullptr ? 0 : function->defaults->length;
  Value* window = make_room(vm, vm.frame().registers + call.first, total + 2);
  if (window == nullptr) return false;
  if (named == 0 && !var_args && !var_keywords) {  // only defaults are missing
    if (direct + defaults < total) return false;
    for (uint32_t p = direct; p < total; ++p) window[p] = function->defaults->items()[p + defaults - total];
    return true;
  }
  Value rest[kMostCompleted];
  Dict* more = nullptr;
  const Value* names = code->parameter_names->items();
  for (uint32_t k = 0; k < named; ++k) {
    Value name = call.keywords->items()[k];
    uint32_t p = code->positional_only_count;
    while (p < total && names[p] != name) ++p;
    if (p < direct || (p < total && !rest[p - direct].is_empty())) return false;
    if (p < total) {
      rest[p - direct] = window[call.count + k];
      continue;
    }
    // A name that is not interned might be that of a parameter all the same.
    if (!var_keywords || !(name.as<Str>()->flags & kInterned)) return false;
    if (more == nullptr) more = make_dict(vm);
    if (!dict_set_str(vm, more, name.as<Str>(), window[call.count + k])) return false;
  }
  for (uint32_t p = direct; p < total; ++p) {
    if (!rest[p - direct].is_empty()) continue;
    if (p + defaults < total) return false;
    rest[p - direct] = function->defaults->items()[p + defaults - total];
  }
  if (var_args) {
    Tuple* extra = make_tuple(vm, window + direct, call.count - direct);
    if (extra == nullptr) return false;
    window[total] = extra;
  }
  for (uint32_t p = direct; p < total; ++p) window[p] = rest[p - direct];
  if (var_keywords) window[total + (var_args ? 1 : 0)] = more == nullptr ? make_dict(vm) : more;
  return true;
}

// The callee's window begins at register `first`; arguments are complete.
Step enter(Interpreter& vm, Function* function, uint32_t first, uint16_t destination, OnReturn on_return, Value carry) {
  Code* code = function->code;
  Value* base = vm.frame().registers + first;
  if (!(code->code_flags & kGeneratorFlags)) {
    return push_frame(vm, code, function, function->globals, base, destination, on_return, carry) ? Step::kContinue
                                                                                                  : push_failed(vm);
  }
  Value* window = make_room(vm, base, code->n_registers);
  if (window == nullptr) return push_failed(vm);
  for (uint32_t i = code->parameter_count; i < code->n_locals; ++i) window[i] = Value::unbound();
  for (uint32_t i = code->n_locals; i < code->n_registers; ++i) window[i] = Value();
  Generator* generator = make_generator(vm, code, function, function->globals, window);
  if (generator == nullptr) return complete(vm, vm.no_memory(), destination);
  return deliver(vm, generator, destination, on_return, carry);
}

bool plain(const Code* code) {
  return (code->code_flags & bytecode::kFlagNamespace) == 0 && code->keyword_only_count == 0;
}

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
  r[call.destination] = make_iterator(vm, vm.types.range_iterator, Iterator::Over::kRange, Value(), start, stop, step);
  ++vm.frame().pc;
  return true;
}

Step finish_native(Interpreter& vm, Result result, uint16_t destination) {
  if (!result.is_value()) return complete(vm, result, destination);
  vm.registers(vm.frame())[destination] = result.value();
  return Step::kContinue;
}

// super(), super(type) and super(type, object).
Step make_super(Interpreter& vm, const DirectCall& call) {
  Super* super = static_cast<Super*>(vm.heap.allocate(Kind::kSuper, vm.types.super, sizeof(Super)));
  super->self = Value::none();
  const Value* given = vm.registers(vm.frame()) + call.first;
  Value args[3] = {super, Value::unbound(), Value::unbound()};
  for (uint32_t i = 0; i < call.count; ++i) args[i + 1] = given[i];
  Result result =
      call_native(vm, special_lookup(vm, vm.types.super, Special::kInit).as<Native>(), args, call.count + 1, nullptr);
  return finish_native(vm, result.is_value() ? Result(super) : result, call.destination);
}

// An exception of a class that leaves __new__ to BaseException. False: it is another one, or the call needs the long way.
bool make_exception(Interpreter& vm, Type* type, const DirectCall& call, Step* step) {
  Value make = special_lookup(vm, type, Special::kNew);
  if (is_StaticMethod(make)) make = make.as<StaticMethod>()->function;
  if (!is_Native(make) || make.as<Native>()->owner != vm.types.base_exception) return false;
  Value initialize = special_lookup(vm, type, Special::kInit);
  bool natively = is_Native(initialize) && initialize.as<Native>()->owner == vm.types.base_exception;
  if (!natively && !(is_Function(initialize) && plain(initialize.as<Function>()->code))) return false;
  Tuple* args = make_tuple(vm, vm.registers(vm.frame()) + call.first, call.count);
  if (args == nullptr) return false;
  if (natively) {
    *step = finish_native(vm, vm.make_exception(type, args), call.destination);
    return true;
  }
  DirectCall with_self = {initialize, call.first - 1, call.count + 1, nullptr, call.destination};
  if (!complete_arguments(vm, initialize.as<Function>(), with_self)) return false;
  Value exception = vm.make_exception(type, args);
  vm.registers(vm.frame())[call.first - 1] = exception;
  *step = enter(vm, initialize.as<Function>(), call.first - 1, call.destination, OnReturn::kInit, exception);
  return true;
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
    } else if (type == vm.types.super && call.count <= 2 && call.keywords == nullptr) {
      return make_super(vm, call);
    } else if ((type->type_flags & kTypeException) && type->type == vm.types.type && call.keywords == nullptr) {
      Step step;
      if (make_exception(vm, type, call, &step)) return step;
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

Step slow_call(Interpreter& vm, const Instruction& i) {
  Value* r = vm.registers(vm.frame());
  bool method = i.op == bytecode::kCallMethod || i.op == bytecode::kCallMethodKw;
  bool named = i.op == bytecode::kCallKw || i.op == bytecode::kCallMethodKw;
  if (is_Native(r[i.a]) && !named) {
    uint32_t skip = method && r[i.a + 1].is_unbound() ? 1 : 0;
    return finish_native(
        vm, call_native(vm, r[i.a].as<Native>(), r + i.a + 1 + skip, i.b + (method ? 1 - skip : 0), nullptr), i.c);
  }
  DirectCall call = {r[i.a], i.a + 1u, i.b, nullptr, named ? i.a : i.c};
  if (named) call.keywords = vm.frame().code->constants[i.c].as<Tuple>();
  if (method && r[i.a + 1].is_unbound())
    ++call.first;
  else if (method)
    ++call.count;
  return make_call(vm, call);
}

// f(*args, **kwargs): few arguments are put into registers above the frame, as if they had been written out.
Step unpacked_call(Interpreter& vm, const Instruction& i) {
  Frame& frame = vm.frame();
  Value* r = vm.registers(frame);
  Tuple* args = r[i.a + 1].as<Tuple>();
  Dict* kwargs = is_Dict(r[i.a + 2]) && r[i.a + 2].as<Dict>()->count > 0 ? r[i.a + 2].as<Dict>() : nullptr;
  uint32_t named = kwargs == nullptr ? 0 : kwargs->count;
  if (args->length + named > kMostUnpacked) {
    if (kwargs == nullptr) return call_any(vm, r[i.a], {args->items(), args->length, nullptr}, i.c);
    return complete(vm, vm.tail_call(r[i.a], args->items(), args->length, kwargs), i.c);
  }
  if (!vm.charge(1)) return complete(vm, Result::limit(), i.c);
  Tuple* keywords = nullptr;
  if (named > 0) {
    keywords = make_tuple(vm, nullptr, named);
    if (keywords == nullptr) return complete(vm, vm.no_memory(), i.c);
  }
  uint32_t first = frame.code->n_registers + 1u;
  if (make_room(vm, r + first, args->length + named) == nullptr) return push_failed(vm);
  r = vm.registers(frame);
  Value* to = r + first;
  to[-1] = r[i.a];
  for (uint32_t k = 0; k < args->length; ++k) *to++ = args->items()[k];
  uint32_t k = 0;
  for (int64_t entry = named > 0 ? dict_next(kwargs, 0) : -1; entry >= 0; entry = dict_next(kwargs, entry + 1)) {
    keywords->items()[k++] = kwargs->entries[entry].key;
    *to++ = kwargs->entries[entry].value;
  }
  return make_call(vm, {r[i.a], first, args->length, keywords, i.c});
}

}  // namespace hognose::runtime
