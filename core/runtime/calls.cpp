// Calls: from any callee and any arguments to a pushed frame or a native's result.
//
// The loop calls Python functions of simple shape by itself, without copying. Everything else comes here: the arguments are copied
// to the scratch vector, bound to parameters and written into a fresh window above the current frame.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/frames.h"
#include "runtime/loop_slow.h"
#include "runtime/state.h"

namespace hognose::runtime {

using bytecode::Special;

Value* make_room(Interpreter& vm, Value* base, size_t count) {
  if (base + count <= vm.stack_stop + Interpreter::kStackReserve) return base;
  size_t old_capacity = static_cast<size_t>(vm.stack_stop - vm.stack) + Interpreter::kStackReserve;
  size_t first = static_cast<size_t>(base - vm.stack);
  size_t capacity = std::max(old_capacity * 2, first + count + 256);
  size_t bytes = (capacity - old_capacity) * sizeof(Value);
  bool fits = vm.meter.charge_bytes(bytes);
  Value* stack = fits ? static_cast<Value*>(std::calloc(capacity, sizeof(Value))) : nullptr;
  if (stack == nullptr) {
    if (fits) vm.meter.release_bytes(bytes);
    vm.meter.trip(support::Limit::kMemory);
    return nullptr;
  }
  std::copy(vm.stack, vm.stack + old_capacity, stack);
  for (Frame* frame = vm.frames + 1; frame <= vm.top; ++frame) frame->registers = stack + (frame->registers - vm.stack);
  std::free(static_cast<void*>(vm.stack));
  vm.stack = stack;
  vm.stack_stop = stack + capacity - Interpreter::kStackReserve;
  return stack + first;
}

namespace {

bool grow_frames(Interpreter& vm) {
  uint32_t capacity = vm.frame_capacity * 2;
  size_t bytes = (capacity - vm.frame_capacity) * sizeof(Frame);
  Frame* frames = vm.meter.charge_bytes(bytes)
                      ? static_cast<Frame*>(std::realloc(static_cast<void*>(vm.frames), capacity * sizeof(Frame)))
                      : nullptr;
  if (frames == nullptr) {
    vm.meter.trip(support::Limit::kMemory);
    return false;
  }
  std::memset(static_cast<void*>(frames + vm.frame_capacity), 0, bytes);
  vm.top = frames + vm.depth();
  vm.frames = frames;
  vm.frame_capacity = capacity;
  vm.set_recursion_limit(vm.recursion_limit);
  return true;
}

// The window's place, as make_room answers it.
Value* make_frame_room(Interpreter& vm, const Code* code, Value* base) {
  uint32_t depth = vm.depth();
  // A little headroom for the prelude's own helpers once the limit is hit, as CPython has for its C helpers.
  uint32_t limit = vm.recursion_limit + vm.recursion_base;
  if (depth >= limit && (!code->hidden || depth >= limit + 16)) {
    (void)vm.raise(vm.types.recursion_error, "maximum recursion depth exceeded");
    return nullptr;
  }
  if (depth + 1 == vm.frame_capacity && !grow_frames(vm)) return nullptr;
  return make_room(vm, base, code->n_registers + Interpreter::kStackReserve);
}

}  // namespace

Frame* open_frame(Interpreter& vm, Code* code, Function* function, Dict* globals, Value* base) {
  if (vm.top >= vm.frames_stop || base + code->n_registers > vm.stack_stop) [[unlikely]] {
    base = make_frame_room(vm, code, base);
    if (base == nullptr) return nullptr;
  }
  Frame* frame = ++vm.top;
  frame->code = code;
  frame->pc = code->instructions;
  frame->function = function;
  frame->globals = globals;
  frame->builtins = function != nullptr ? function->builtins : vm.builtins;
  frame->registers = base;
  return frame;
}

bool push_frame(Interpreter& vm, Code* code, Function* function, Dict* globals, Value* base, uint16_t destination,
                OnReturn on_return, Value carry) {
  Frame* frame = open_frame(vm, code, function, globals, base);
  if (frame == nullptr) return false;
  frame->destination = destination;
  frame->on_return = on_return;
  frame->has_more = false;
  frame->set_carry(carry);
  for (uint32_t i = code->parameter_count; i < code->n_locals; ++i) frame->registers[i] = Value::unbound();
  return true;
}

namespace {

using Scratch = std::vector<Value>;
constexpr size_t kSmallScratch = 1024;  // arguments that are not worth charging
constexpr uint32_t kGeneratorFlags =
    bytecode::kFlagGenerator | bytecode::kFlagCoroutine | bytecode::kFlagAsyncGenerator;

Step failed_push(Interpreter& vm) {
  return vm.meter.tripped() != support::Limit::kNone ? complete(vm, Result::limit(), 0) : unwind(vm);
}

// Puts a value before the arguments.
HOGNOSE_SLOW void prepend(Scratch& scratch, Value first) {
  scratch.push_back(first);
  for (size_t i = scratch.size() - 1; i > 0; --i) std::swap(scratch[i], scratch[i - 1]);
}

Str* function_name(Function* function) {
  return is_Str(function->qualname) ? function->qualname.as<Str>() : function->code->name;
}

const char* plural(uint32_t n) { return n == 1 ? "" : "s"; }

// The messages of bind(): out of line, so that what every call goes through is short.
HOGNOSE_SLOW Result too_many_positional(Interpreter& vm, Function* function, uint32_t given,
                                        uint32_t keyword_only_given) {
  uint32_t most = function->code->argument_count;
  uint32_t defaults = function->defaults == nullptr ? 0 : function->defaults->length;
  std::string takes = defaults > 0 ? vm.text("from {} to {}", most - defaults, most) : vm.text("{}", most);
  std::string gave = keyword_only_given == 0
                         ? vm.text(given == 1 ? "{} was" : "{} were", given)
                         : vm.text("{} positional argument{} (and {} keyword-only argument{}) were", given,
                                   plural(given), keyword_only_given, plural(keyword_only_given));
  return vm.raise(vm.types.type_error, "{}() takes {} positional argument{} but {} given", function_name(function),
                  takes.c_str(), defaults > 0 ? "s" : plural(most), gave.c_str());
}

HOGNOSE_SLOW Result unexpected_keyword(Interpreter& vm, Function* function, Tuple* keywords, Str* name) {
  Code* code = function->code;
  Value* names = code->parameter_names->items();
  std::string list;
  for (uint32_t j = 0; j < keywords->length; ++j) {
    if (!vm.charge(code->positional_only_count / 8)) return vm.limit();
    for (uint32_t p = 0; p < code->positional_only_count; ++p) {
      if (!str_equal(names[p].as<Str>(), keywords->items()[j].as<Str>())) continue;
      if (!list.empty()) list += ", ";
      append_utf8(list, names[p].as<Str>());
    }
  }
  if (!list.empty()) {
    return vm.raise(vm.types.type_error, "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                    function_name(function), list.c_str());
  }
  Str* similar = nullptr;
  if (vm.hooks.suggest != nullptr) {
    std::vector<Str*> candidates;
    for (uint32_t j = code->positional_only_count; j < code->argument_count + code->keyword_only_count; ++j)
      candidates.push_back(names[j].as<Str>());
    similar = vm.hooks.suggest(vm, name, candidates.data(), candidates.size());
  }
  return vm.raise(vm.types.type_error,
                  similar == nullptr ? "{}() got an unexpected keyword argument '{}'"
                                     : "{}() got an unexpected keyword argument '{}'. Did you mean '{}'?",
                  function_name(function), name, similar);
}

HOGNOSE_SLOW Result missing_arguments(Interpreter& vm, Function* function, const Value* window, uint32_t from,
                                      uint32_t to, const char* kind) {
  uint32_t missing = 0;
  for (uint32_t i = from; i < to; ++i) missing += window[i].is_empty();
  // 'a', 'b', and 'c'
  std::string names;
  uint32_t named = 0;
  for (uint32_t i = from; i < to; ++i) {
    if (!window[i].is_empty()) continue;
    if (++named > 1) names += missing == 2 ? " and " : named == missing ? ", and " : ", ";
    names += '\'';
    append_utf8(names, function->code->parameter_names->items()[i].as<Str>());
    names += '\'';
  }
  std::string what = vm.text("{} required {} argument{}: ", missing, kind, plural(missing));
  return vm.raise(vm.types.type_error, "{}() missing {}{}", function_name(function), what.c_str(), names.c_str());
}

// Binds scratch (count positional values, then one for each keyword) to the window at `base`. The window is above every live register.
Result bind(Interpreter& vm, Function* function, uint32_t count, Tuple* keywords, Value* window) {
  Code* code = function->code;
  Scratch& scratch = vm.state->scratch;
  uint32_t n_args = code->argument_count;
  uint32_t total = n_args + code->keyword_only_count;
  bool var_args = code->code_flags & bytecode::kFlagVarArgs;
  bool var_keywords = code->code_flags & bytecode::kFlagVarKeywords;
  Value* names = code->parameter_names->items();

  uint32_t direct = count < n_args ? count : n_args;
  for (uint32_t i = 0; i < direct; ++i) window[i] = scratch[i];
  for (uint32_t i = direct; i < total; ++i) window[i] = Value();
  if (var_args) {
    uint32_t extra = count - direct;
    Tuple* rest = extra == 0 ? vm.empty_tuple : make_tuple(vm, scratch.data() + direct, extra);
    if (rest == nullptr) return vm.no_memory();
    window[total] = rest;
  }
  Dict* rest_keywords = nullptr;
  if (var_keywords) {
    rest_keywords = make_dict(vm);
    window[total + (var_args ? 1 : 0)] = rest_keywords;
  }
  uint32_t keyword_count = keywords == nullptr ? 0 : keywords->length;
  for (uint32_t k = 0; k < keyword_count; ++k) {
    Str* name = keywords->items()[k].as<Str>();
    Value value = scratch[count + k];
    uint32_t i = code->positional_only_count;
    while (i < total && names[i].as_object() != name) ++i;
    if (i == total && !(name->flags & kInterned)) {
      i = code->positional_only_count;
      while (i < total && !str_equal(names[i].as<Str>(), name)) ++i;
    }
    if (i >= 64 && !vm.charge(i / 16)) return vm.limit();
    if (i < total) {
      if (!window[i].is_empty()) {
        return vm.raise(vm.types.type_error, "{}() got multiple values for argument '{}'", function_name(function),
                        name);
      }
      window[i] = value;
    } else if (rest_keywords != nullptr) {
      if (!dict_set_str(vm, rest_keywords, name, value)) return vm.no_memory();
    } else {
      return unexpected_keyword(vm, function, keywords, name);
    }
  }
  if (count > n_args && !var_args) {
    uint32_t keyword_only_given = 0;
    for (uint32_t i = n_args; i < total; ++i) keyword_only_given += !window[i].is_empty();
    return too_many_positional(vm, function, count, keyword_only_given);
  }
  // Defaults of positional parameters.
  uint32_t n_defaults = function->defaults == nullptr ? 0 : function->defaults->length;
  if (direct < n_args) {
    bool missing = false;
    for (uint32_t i = direct; i < n_args; ++i) {
      if (!window[i].is_empty()) continue;
      if (i + n_defaults >= n_args) {
        window[i] = function->defaults->items()[i + n_defaults - n_args];
      } else {
        missing = true;
      }
    }
    if (missing) return missing_arguments(vm, function, window, direct, n_args, "positional");
  }
  if (code->keyword_only_count > 0) {
    bool missing = false;
    for (uint32_t i = n_args; i < total; ++i) {
      if (!window[i].is_empty()) continue;
      if (function->keyword_defaults != nullptr)
        window[i] = dict_get_str(vm, function->keyword_defaults, names[i].as<Str>());
      missing = missing || window[i].is_empty();
    }
    if (missing) return missing_arguments(vm, function, window, n_args, total, "keyword-only");
  }
  return Value::none();
}

// Pushes the frame of a function whose arguments stand in scratch.
Step enter_function(Interpreter& vm, Function* function, uint32_t count, Tuple* keywords, Value locals,
                    uint16_t destination, OnReturn on_return, Value carry) {
  Code* code = function->code;
  Value* base = make_room(vm, stack_top(vm), code->n_registers);
  if (base == nullptr) return failed_push(vm);
  Result bound = bind(vm, function, count, keywords, base);
  if (!bound.is_value()) return complete(vm, bound, destination);
  if (code->code_flags & kGeneratorFlags) {
    for (uint32_t i = code->parameter_count; i < code->n_locals; ++i) base[i] = Value::unbound();
    for (uint32_t i = code->n_locals; i < code->n_registers; ++i) base[i] = Value();
    Generator* generator = make_generator(vm, code, function, function->globals, base);
    if (generator == nullptr) return complete(vm, vm.no_memory(), destination);
    generator->locals = locals;
    return deliver(vm, generator, destination, on_return, carry);
  }
  if (!push_frame(vm, code, function, function->globals, base, destination, on_return, carry)) return failed_push(vm);
  vm.frame().set_locals(locals);
  return Step::kContinue;
}

// Calls of classes: type.__call__. `scratch` holds the arguments. Sets *callee for another round, or answers a Result.
Result call_type(Interpreter& vm, Type* type, uint32_t count, Tuple* keywords, bool* push_init, Value* init,
                 Value* instance) {
  Scratch& scratch = vm.state->scratch;
  *push_init = false;
  if (type == vm.types.type && count == 1 && keywords == nullptr) return Value(vm.type_of(scratch[0]));
  uint32_t flags = type_flags_of(vm, type);
  if (flags & kTypeDisallowNew) {
    return vm.raise(vm.types.type_error, "cannot create '{}' instances", to_utf8(type->name).c_str());
  }
  Value new_ = special_lookup(vm, type, Special::kNew);
  if (is_StaticMethod(new_)) new_ = new_.as<StaticMethod>()->function;
  Value initialize = special_lookup(vm, type, Special::kInit);
  bool object_init = is_Native(initialize) && initialize.as<Native>()->owner == vm.types.object;
  if (flags & kTypePlainNew) {
    if (object_init) {
      if (count > 0 || keywords != nullptr)
        return vm.raise(vm.types.type_error, "{}() takes no arguments", name_of(type));
      return Value(make_instance(vm, type));
    }
    if (is_Function(initialize)) {
      *instance = make_instance(vm, type);
      *init = initialize;
      *push_init = true;
      return Value::none();
    }
  }
  // A __new__ in Python and no __init__: what it returns is the result. (An instance of a subclass might have one of its own.)
  if (is_Function(new_) && object_init && keywords == nullptr &&
      (type->subclasses == nullptr || type->subclasses->length == 0)) {
    prepend(scratch, Value(type));
    return vm.tail_call(new_, scratch.data(), count + 1);
  }
  if (is_Native(new_)) {
    bool object_new = new_.as<Native>()->owner == vm.types.object;
    Result made = Result::raise();
    if (object_new && !object_init && !(flags & kTypeAbstract)) {
      if (type->instance_kind != Kind::kInstance) {
        return vm.raise(vm.types.type_error, "cannot create '{}' instances", name_of(type));
      }
      made = Value(make_instance(vm, type));
    } else {
      prepend(scratch, Value(type));
      made = call_native(vm, new_.as<Native>(), scratch.data(), count + 1, keywords);
      // list, dict, set and bytearray themselves are made whole by __new__; only subclasses need __init__ for their items.
      bool whole = !(type->type_flags & kTypeHeap) &&
                   (type->instance_kind == Kind::kList || type->instance_kind == Kind::kDict ||
                    type->instance_kind == Kind::kSet || type->instance_kind == Kind::kByteArray);
      if (whole) return made;
      if (made.code() == Result::Code::kTailCall) {
        // The constructor goes on in Python: the prelude calls __new__ and then __init__.
        bool plain = object_init || initialize.is_empty() || type == vm.types.type || !(type->type_flags & kTypeHeap) ||
                     (is_Native(initialize) && initialize.as<Native>()->owner == vm.types.type);
        bool type_init = is_Native(initialize) && initialize.as<Native>()->owner == vm.types.type;
        // type(name, bases, namespace) may make a class by a metaclass of its bases, whose __init__ is then due.
        if (plain && (object_init || type_init) && type != vm.types.type) return made;
        Tuple* args = make_tuple(vm, scratch.data() + 1, count);
        Dict* named = make_dict(vm);
        if (args == nullptr) return vm.no_memory();
        for (uint32_t i = 0; keywords != nullptr && i < keywords->length; ++i) {
          (void)dict_set_str(vm, named, keywords->items()[i].as<Str>(), scratch[1 + count + i]);
        }
        if (vm.tail_resume == Interpreter::Resume::kNone && !is_Code(vm.tail_callee) && vm.tail_locals.is_empty()) {
          Tuple* made_from = make_tuple(vm, vm.tail_args->items, vm.tail_args->length);
          Value made_named = is_Dict(vm.tail_kwargs) ? vm.tail_kwargs : Value(make_dict(vm));
          vm.tail_kwargs = Value();
          return vm.tail_prelude("construct_made"_prelude, {type, vm.tail_callee, made_from, made_named, args, named});
        }
        vm.tail_callee = Value();
        vm.tail_resume = Interpreter::Resume::kNone;
        vm.tail_locals = Value();
        return vm.tail_prelude("construct"_prelude, {type, args, named});
      }
      scratch.erase(scratch.begin());
    }
    if (!made.is_value()) return made;
    if (object_init || !vm.is_instance(made.value(), type)) return made;
    if (type == vm.types.type) initialize = special_lookup(vm, vm.type_of(made.value()), Special::kInit);
    if (is_Function(initialize)) {
      *instance = made.value();
      *init = initialize;
      *push_init = true;
      return Value::none();
    }
    if (is_Native(initialize)) {
      prepend(scratch, made.value());
      *instance = made.value();
      Result done = call_native(vm, initialize.as<Native>(), scratch.data(), count + 1, keywords);
      if (done.code() == Result::Code::kTailCall) {
        *init = Value();
        *push_init = true;  // the tail call stands in the machine; its frame gives the instance
        return done;
      }
      return done.is_value() ? Result(made.value()) : done;
    }
  }
  Tuple* args = make_tuple(vm, scratch.data(), count);
  Dict* named = make_dict(vm);
  if (args == nullptr || named == nullptr) return vm.no_memory();
  for (uint32_t i = 0; keywords != nullptr && i < keywords->length; ++i) {
    if (!dict_set_str(vm, named, keywords->items()[i].as<Str>(), scratch[count + i])) return vm.no_memory();
  }
  return vm.tail_prelude("construct"_prelude, {type, args, named});
}

Result call_host(Interpreter& vm, HostFunction* function, uint32_t count, Tuple* keywords, uint16_t destination,
                 OnReturn on_return, Value carry) {
  Scratch& scratch = vm.state->scratch;
  if (!vm.meter.charge_host_call()) return Result::limit();
  Tuple* args = make_tuple(vm, scratch.data(), count);
  Dict* named = make_dict(vm);
  if (args == nullptr || named == nullptr) return vm.no_memory();
  for (uint32_t i = 0; keywords != nullptr && i < keywords->length; ++i) {
    if (!dict_set_str(vm, named, keywords->items()[i].as<Str>(), scratch[count + i])) return vm.no_memory();
  }
  vm.pending_call = {function, args, named, destination, on_return, carry};
  return Result::suspend();
}

// The builtins of code that runs with these globals: what stands there as __builtins__, a module or a dict.
Dict* builtins_of(Interpreter& vm, Dict* globals) {
  Value builtins = dict_get_str(vm, globals, vm.special_names[static_cast<int>(Special::kBuiltins)]);
  if (builtins.is_empty()) return vm.builtins;
  if (is_Module(builtins)) return builtins.as<Module>()->dict;
  return is_Dict(builtins) ? builtins.as<Dict>() : make_dict(vm);
}

// Copies arguments to scratch. Many of them are charged: scratch keeps the room until the collector takes it back. False: no memory.
bool fill_scratch(Interpreter& vm, const Value* args, size_t count) {
  Interpreter::State& state = *vm.state;
  if (count > kSmallScratch && (count + 8) * sizeof(Value) > state.scratch_charged) {
    size_t bytes = (count + 8) * sizeof(Value);
    if (!vm.heap.reserve(bytes - state.scratch_charged)) return false;
    vm.meter.charge_bytes_unchecked(bytes - state.scratch_charged);
    state.scratch_charged = bytes;
    std::vector<Value> larger;
    larger.reserve(count + 8);
    larger.assign(args, args + count);
    state.scratch.swap(larger);
    return true;
  }
  state.scratch.assign(args, args + count);
  return true;
}

// A function of the prelude with two values and with the arguments that stand in scratch, as a tuple and a dict.
Result with_arguments(Interpreter& vm, Prelude which, Value first, Value second, uint32_t count, Tuple* keywords) {
  Scratch& scratch = vm.state->scratch;
  Tuple* args = make_tuple(vm, scratch.data(), count);
  Dict* named = make_dict(vm);
  if (args == nullptr) return vm.no_memory();
  for (uint32_t i = 0; keywords != nullptr && i < keywords->length; ++i) {
    if (!dict_set_str(vm, named, keywords->items()[i].as<Str>(), scratch[count + i])) return vm.no_memory();
  }
  return vm.tail_prelude(which, {first, second, args, named});
}

// Whether a call of a class of this metaclass makes an instance: it inherits type.__call__.
bool makes_instances(Interpreter& vm, Type* metaclass) {
  if (metaclass == vm.types.type) return true;
  Value call = special_lookup(vm, metaclass, Special::kCall);
  return is_Native(call) && call.as<Native>()->owner == vm.types.type && call.as<Native>()->self.is_empty();
}

// The call whose callee is `callee` and whose arguments stand in scratch.
Step call_scratch(Interpreter& vm, Value callee, uint32_t count, Tuple* keywords, Value locals, uint16_t destination,
                  OnReturn on_return, Value carry) {
  Scratch& scratch = vm.state->scratch;
  bool retried = false;
  for (uint32_t links = 0;; ++links) {
    // Callees that stand for others (bound methods of bound methods, __call__ that is no function) form chains as long as the program likes.
    if (links > vm.recursion_limit)
      return complete(vm, vm.raise(vm.types.recursion_error, "maximum recursion depth exceeded"), destination);
    if (!vm.charge(1 + count / 64)) return complete(vm, vm.limit(), destination);
    Result result = Result::raise();
    if (is_Function(callee)) {
      return enter_function(vm, callee.as<Function>(), count, keywords, locals, destination, on_return, carry);
    } else if (is_Native(callee)) {
      result = call_native(vm, callee.as<Native>(), scratch.data(), count, keywords);
      if (result.code() == Result::Code::kRetry && !retried) {
        // Nothing else in C++ holds on to values here: collect, with the callee and arguments as roots, and try once more.
        retried = true;
        vm.tail_callee = callee;
        auto& handles = vm.state->handles;
        size_t roots = handles.size();
        for (Value root : {carry, locals, Value(keywords)}) handles.push_back(root);
        vm.heap.collect();
        handles.resize(roots);
        continue;
      }
      if (result.code() == Result::Code::kRetry) {
        vm.meter.trip(support::Limit::kMemory);
        result = Result::limit();
      }
    } else if (is_BoundMethod(callee)) {
      BoundMethod* method = callee.as<BoundMethod>();
      prepend(scratch, method->self);
      ++count;
      callee = method->function;
      continue;
    } else if (is_Type(callee) && makes_instances(vm, callee.as<Type>()->type)) {
      Type* type = callee.as<Type>();
      bool push_init;
      Value init, instance;
      result = call_type(vm, type, count, keywords, &push_init, &init, &instance);
      if (push_init && result.code() == Result::Code::kTailCall) {
        return complete(vm, result, destination, OnReturn::kInit, instance);
      }
      if (push_init) {
        if (on_return != OnReturn::kStore) {
          // The instance must then be delivered in its own way: the prelude makes the call.
          result = with_arguments(vm, "initialize"_prelude, instance, init, count, keywords);
        } else {
          prepend(scratch, instance);
          return enter_function(vm, init.as<Function>(), count + 1, keywords, Value(), destination, OnReturn::kInit,
                                instance);
        }
      }
    } else if (is_HostFunction(callee)) {
      result = call_host(vm, callee.as<HostFunction>(), count, keywords, destination, on_return, carry);
    } else {
      Value call = special_of(vm, callee, Special::kCall);
      if (call.is_empty()) {
        result = vm.raise(vm.types.type_error, "'{}' object is not callable", type_name(callee));
      } else if (is_Function(call) ||
                 (is_Native(call) && call.as<Native>()->owner != nullptr && call.as<Native>()->self.is_empty())) {
        prepend(scratch, callee);
        ++count;
        callee = call;
        continue;
      } else {
        result = bind_attribute(vm, call, callee, vm.type_of(callee));
        if (result.is_value()) {
          callee = result.value();
          continue;
        }
        // A descriptor written in Python: it is asked, and what it gives is called.
        if (result.code() == Result::Code::kTailCall)
          result = with_arguments(vm, "call_described"_prelude, callee, call, count, keywords);
      }
    }
    return complete(vm, result, destination, on_return, carry);
  }
}

}  // namespace

Step call_any(Interpreter& vm, Value callee, const CallArguments& arguments, uint16_t destination, OnReturn on_return,
              Value carry) {
  uint32_t keyword_count = arguments.keywords == nullptr ? 0 : arguments.keywords->length;
  if (!fill_scratch(vm, arguments.args, size_t{arguments.count} + keyword_count))
    return complete(vm, vm.no_memory(), destination);
  return call_scratch(vm, callee, arguments.count, keyword_count == 0 ? nullptr : arguments.keywords, Value(),
                      destination, on_return, carry);
}

// Follows the tail call that stands in the machine (complete() in returns.cpp).
Step follow_tail_call(Interpreter& vm, uint16_t destination, OnReturn on_return, Value carry) {
  Value callee = vm.tail_callee;
  Value locals = vm.tail_locals;
  Interpreter::Resume resume = vm.tail_resume;
  vm.tail_callee = Value();
  vm.tail_locals = Value();
  vm.tail_resume = Interpreter::Resume::kNone;
  Scratch& scratch = vm.state->scratch;
  List* args = vm.tail_args;
  if (resume != Interpreter::Resume::kNone) {
    Value sent = args->items[0];
    if (resume == Interpreter::Resume::kClose) {
      on_return = OnReturn::kGeneratorClose;
    } else if (resume == Interpreter::Resume::kAsyncSend || resume == Interpreter::Resume::kAsyncThrow) {
      on_return = OnReturn::kAsyncGeneratorSend;
    } else if (on_return == OnReturn::kStore) {
      on_return = OnReturn::kGeneratorSend;
    } else if (on_return == OnReturn::kForNext) {
      on_return = OnReturn::kGeneratorForNext;
    }
    return resume_generator(vm, callee.as<Generator>(), resume, sent, destination, on_return, carry);
  }
  if (is_Code(callee) && vm.tail_globals != nullptr) {
    Code* code = callee.as<Code>();
    Dict* globals = vm.tail_globals;
    vm.tail_globals = nullptr;
    Value* base = make_room(vm, stack_top(vm), code->n_registers);
    if (base == nullptr) return failed_push(vm);
    if (code->code_flags & kGeneratorFlags) {  // eval() of a generator function's code
      for (uint32_t i = 0; i < code->n_registers; ++i) base[i] = i < code->n_locals ? Value::unbound() : Value();
      Generator* generator = make_generator(vm, code, nullptr, globals, base);
      if (generator == nullptr) return complete(vm, vm.no_memory(), destination);
      generator->locals = locals;
      return deliver(vm, generator, destination, on_return, carry);
    }
    if (!push_frame(vm, code, nullptr, globals, base, destination, on_return, carry)) {
      return failed_push(vm);
    }
    vm.frame().set_locals(locals);
    vm.frame().builtins = builtins_of(vm, globals);
    return Step::kContinue;
  }
  if (!fill_scratch(vm, args->items, args->length)) return complete(vm, vm.no_memory(), destination);
  uint32_t count = args->length;
  Tuple* keywords = nullptr;
  if (is_Dict(vm.tail_kwargs)) {
    Dict* named = vm.tail_kwargs.as<Dict>();
    vm.tail_kwargs = Value();
    if (named->count > 0) {
      keywords = make_tuple(vm, nullptr, named->count);
      if (keywords == nullptr) return complete(vm, vm.no_memory(), destination);
      uint32_t k = 0;
      for (int64_t i = dict_next(named, 0); i >= 0; i = dict_next(named, i + 1)) {
        keywords->items()[k++] = named->entries[i].key;
        scratch.push_back(named->entries[i].value);
      }
    }
  }
  return call_scratch(vm, callee, count, keywords, locals, destination, on_return, carry);
}

}  // namespace hognose::runtime
