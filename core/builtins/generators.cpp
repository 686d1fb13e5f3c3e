// Methods of generators, coroutines and async generators. They resume frames: each answers a tail call into the generator itself
// (Interpreter::Resume), which the loop follows.
#include "builtins/intrinsics.h"
#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/operators.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

using Resume = Interpreter::Resume;

// What send(), throw() and close() of an async generator's step mean before it has begun: the prelude's async_steps(generator, value, exception,
// closing, thrown) has its arguments in the first registers.
Result begin_step(Interpreter& vm, Generator* step, Resume& mode, Value& value) {
  enum { kGenerator, kValue, kException, kClosing, kThrown };
  Value* arguments = step->registers;
  if (mode == Resume::kClose) return vm.tail_prelude("close_async_step"_prelude, {Value(step)});
  if (mode == Resume::kThrow) {
    arguments[kThrown] = is_Tuple(value) ? value.as<Tuple>()->items()[0] : value;
  } else if (!value.is_none() && arguments[kException].is_none()) {
    arguments[kValue] = value;
  } else if (!value.is_none()) {
    Generator* generator = arguments[kGenerator].as<Generator>();
    if (generator->state != Generator::State::kFinished && !generator->async_running && !generator->async_closed)
      return vm.raise(vm.types.runtime_error, "can't send non-None value to a just-started coroutine");
  }
  mode = Resume::kSend;
  value = Value::none();
  return Result::none();
}

Result resume(Interpreter& vm, Value generator, Resume mode, Value value) {
  Generator* step = generator.as<Generator>();
  if (step->state == Generator::State::kCreated &&
      (step->type == vm.types.async_generator_asend || step->type == vm.types.async_generator_athrow)) {
    Result result = begin_step(vm, step, mode, value);
    if (!result.is_value()) return result;
  }
  Result result = vm.tail_call(generator, {value});
  if (result.code() == Result::Code::kTailCall) vm.tail_resume = mode;
  return result;
}

Result generator_iter(Interpreter&, Value* args) { return args[0]; }
Result generator_next(Interpreter& vm, Value* args) { return resume(vm, args[0], Resume::kSend, Value::none()); }
Result generator_send(Interpreter& vm, Value* args) { return resume(vm, args[0], Resume::kSend, args[1]); }
Result generator_close(Interpreter& vm, Value* args) { return resume(vm, args[0], Resume::kClose, Value::none()); }

Result generator_throw(Interpreter& vm, Value* args) {
  if (is_Exception(args[1]) && args[2].is_none()) {
    if (is_Traceback(args[3])) args[1].as<Exception>()->traceback = args[3];
    return resume(vm, args[0], Resume::kThrow, args[1]);
  }
  return vm.tail_prelude("generator_throw"_prelude, {args[0], args[1], args[2], args[3]});
}

// _generator_throw(generator, exception)
Result throw_exception(Interpreter& vm, Value* args) { return resume(vm, args[0], Resume::kThrow, args[1]); }
Result close_generator(Interpreter& vm, Value* args) { return resume(vm, args[0], Resume::kClose, Value::none()); }
// _async_send(generator, value), _async_throw(generator, exception): for the steps of an async generator (prelude/generators.py).
Result async_send(Interpreter& vm, Value* args) { return resume(vm, args[0], Resume::kAsyncSend, args[1]); }
Result async_throw(Interpreter& vm, Value* args) { return resume(vm, args[0], Resume::kAsyncThrow, args[1]); }

// _async_begin(generator, exception, closing, thrown): a step of an async generator begins (async_steps in prelude/generators.py), if it may.
// False: athrow() or aclose() of one that has ended.
Result async_begin(Interpreter& vm, Value* args) {
  Generator* generator = args[0].as<Generator>();
  bool sends = args[1].is_none(), closes = args[2].is_true(), thrown = !args[3].is_none();
  if (!sends && !thrown && generator->state == Generator::State::kFinished) return Value::false_();
  if (generator->async_running)
    return vm.raise(vm.types.runtime_error, "{}(): asynchronous generator is already running",
                    sends    ? "anext"
                    : closes ? "aclose"
                             : "athrow");
  if (!sends && !thrown) {
    if (generator->async_closed) return vm.raise(vm.types.stop_async_iteration, "");
    generator->async_closed = closes;
  }
  generator->async_running = true;
  return Value::true_();
}
Result async_end(Interpreter&, Value* args) {
  args[0].as<Generator>()->async_running = false;
  return Result::none();
}
// _as_async_step(generator, throws): gives the prelude's generator the type of the awaitables that async generators hand out.
Result as_async_step(Interpreter& vm, Value* args) {
  args[0].as_object()->type = args[1].is_true() ? vm.types.async_generator_athrow : vm.types.async_generator_asend;
  return args[0];
}

// _as_coroutine_wrapper(generator): the same for what __await__ of a coroutine answers.
Result as_coroutine_wrapper(Interpreter& vm, Value* args) {
  args[0].as_object()->type = vm.types.coroutine_wrapper;
  return args[0];
}

// A method of the wrapper is that of its coroutine, the only argument of the prelude's generator.
template <NativeFunction method>
Result wrapped(Interpreter& vm, Value* args) {
  Generator* wrapper = args[0].as<Generator>();
  if (wrapper->state == Generator::State::kFinished)
    return vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine");
  args[0] = wrapper->registers[0];
  return method(vm, args);
}

Result coroutine_await(Interpreter& vm, Value* args) { return vm.tail_prelude("coroutine_await"_prelude, {args[0]}); }

Result async_iter(Interpreter&, Value* args) { return args[0]; }
Result async_step(Interpreter& vm, Prelude steps, std::initializer_list<Value> args) {
  return vm.tail_prelude(steps, args);
}
Result async_next(Interpreter& vm, Value* args) {
  return async_step(vm, "async_asend"_prelude, {args[0], Value::none()});
}
Result async_asend(Interpreter& vm, Value* args) { return async_step(vm, "async_asend"_prelude, {args[0], args[1]}); }
Result async_athrow(Interpreter& vm, Value* args) {
  return async_step(vm, "async_athrow"_prelude, {args[0], args[1], args[2], args[3]});
}
Result async_aclose(Interpreter& vm, Value* args) { return async_step(vm, "async_aclose"_prelude, {args[0]}); }

Result get_running(Interpreter&, Value self) {
  return Value::boolean(self.as<Generator>()->state == Generator::State::kRunning);
}
Result get_async_running(Interpreter&, Value self) { return Value::boolean(self.as<Generator>()->async_running); }
Result get_suspended(Interpreter&, Value self) {
  return Value::boolean(self.as<Generator>()->state == Generator::State::kSuspended);
}
Result get_code(Interpreter&, Value self) { return Value(self.as<Generator>()->code); }
Result get_delegate(Interpreter&, Value self) {
  Value delegate = self.as<Generator>()->delegate;
  return delegate.is_empty() ? Value::none() : delegate;
}
Result get_frame(Interpreter& vm, Value self) {
  Generator* generator = self.as<Generator>();
  if (generator->state == Generator::State::kFinished) return Value::none();
  FrameObject* frame =
      static_cast<FrameObject*>(vm.heap.allocate(Kind::kFrameObject, vm.types.frame, sizeof(FrameObject)));
  frame->code = generator->code;
  frame->globals = generator->globals;
  frame->locals = Value::none();
  frame->back = Value::none();
  frame->pc = generator->pc;
  frame->generator = generator;
  return Value(frame);
}
Result get_name(Interpreter&, Value self) { return self.as<Generator>()->name; }
Result get_qualname(Interpreter&, Value self) { return self.as<Generator>()->qualname; }
Result set_text(Interpreter& vm, Value* field, const char* what, Value value) {
  if (value.is_empty() || !is_Str(value))
    return vm.raise(vm.types.type_error, "{} must be set to a string object", what);
  *field = value;
  return Result::none();
}
Result set_name(Interpreter& vm, Value self, Value value) {
  return set_text(vm, &self.as<Generator>()->name, "__name__", value);
}
Result set_qualname(Interpreter& vm, Value self, Value value) {
  return set_text(vm, &self.as<Generator>()->qualname, "__qualname__", value);
}

Result generator_repr(Interpreter& vm, Value* args) {
  Generator* generator = args[0].as<Generator>();
  StrBuilder builder(vm);
  builder.append_ascii("<");
  builder.append(generator->type->name);
  builder.append_ascii(" object ");
  if (is_Str(generator->qualname)) builder.append(generator->qualname.as<Str>());
  builder.append_ascii(" at 0x");
  char digits[20];
  int64_t id = vm.id_of(args[0]);
  int length = 0;
  for (int shift = 44; shift >= 0; shift -= 4) {
    int digit = static_cast<int>((id >> shift) & 15);
    if (digit == 0 && length == 0 && shift > 0) continue;
    digits[length++] = "0123456789abcdef"[digit];
  }
  builder.append_ascii(std::string_view(digits, static_cast<size_t>(length)));
  builder.append_ascii(">");
  Str* text = builder.finish();
  return text == nullptr ? vm.no_memory() : Result(text);
}

constexpr NativeSpec kGeneratorMethods[] = {
    {"__iter__", generator_iter, "self, /"},    {"__next__", generator_next, "self, /"},
    {"send", generator_send, "self, value, /"}, {"throw", generator_throw, "self, typ, val=None, tb=None, /"},
    {"close", generator_close, "self, /"},      {"__repr__", generator_repr, "self, /"},
};
constexpr GetSetSpec kGeneratorGetSets[] = {
    {"gi_running", get_running},
    {"gi_suspended", get_suspended},
    {"gi_code", get_code},
    {"gi_yieldfrom", get_delegate},
    {"gi_frame", get_frame},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
};
constexpr NativeSpec kCoroutineMethods[] = {
    {"__await__", coroutine_await, "self, /"},
    {"send", generator_send, "self, value, /"},
    {"throw", generator_throw, "self, typ, val=None, tb=None, /"},
    {"close", generator_close, "self, /"},
    {"__repr__", generator_repr, "self, /"},
};
constexpr GetSetSpec kCoroutineGetSets[] = {
    {"cr_running", get_running},
    {"cr_suspended", get_suspended},
    {"cr_code", get_code},
    {"cr_await", get_delegate},
    {"cr_frame", get_frame},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
};
constexpr NativeSpec kAsyncGeneratorMethods[] = {
    {"__aiter__", async_iter, "self, /"},     {"__anext__", async_next, "self, /"},
    {"asend", async_asend, "self, value, /"}, {"athrow", async_athrow, "self, typ, val=None, tb=None, /"},
    {"aclose", async_aclose, "self, /"},      {"__repr__", generator_repr, "self, /"},
};
constexpr GetSetSpec kAsyncGeneratorGetSets[] = {
    {"ag_running", get_async_running},
    {"ag_suspended", get_suspended},
    {"ag_code", get_code},
    {"ag_await", get_delegate},
    {"ag_frame", get_frame},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
};
constexpr NativeSpec kAsyncStepMethods[] = {
    {"__await__", generator_iter, "self, /"},
    {"__iter__", generator_iter, "self, /"},
    {"__next__", generator_next, "self, /"},
    {"send", generator_send, "self, value, /"},
    {"throw", generator_throw, "self, typ, val=None, tb=None, /"},
    {"close", generator_close, "self, /"},
};
constexpr NativeSpec kCoroutineWrapperMethods[] = {
    {"__iter__", generator_iter, "self, /"},
    {"__next__", wrapped<generator_next>, "self, /"},
    {"send", wrapped<generator_send>, "self, value, /"},
    {"throw", wrapped<generator_throw>, "self, typ, val=None, tb=None, /"},
    {"close", wrapped<generator_close>, "self, /"},
};

}  // namespace

extern const TypeSpec generator_spec;
extern const TypeSpec coroutine_spec;
extern const TypeSpec async_generator_spec;
extern const TypeSpec coroutine_wrapper_spec;
extern const TypeSpec async_generator_asend_spec;
extern const TypeSpec async_generator_athrow_spec;
constexpr TypeSpec generator_spec{"generator", Kind::kGenerator, 0, kGeneratorMethods, kGeneratorGetSets, {}, nullptr};
constexpr TypeSpec coroutine_spec{"coroutine", Kind::kGenerator, 0, kCoroutineMethods, kCoroutineGetSets, {}, nullptr};
constexpr TypeSpec async_generator_spec{
    "async_generator", Kind::kGenerator, 0, kAsyncGeneratorMethods, kAsyncGeneratorGetSets, {}, nullptr};
constexpr TypeSpec coroutine_wrapper_spec{
    "coroutine_wrapper", Kind::kGenerator, 0, kCoroutineWrapperMethods, {}, {}, nullptr};
constexpr TypeSpec async_generator_asend_spec{
    "async_generator_asend", Kind::kGenerator, 0, kAsyncStepMethods, {}, {}, nullptr};
constexpr TypeSpec async_generator_athrow_spec{
    "async_generator_athrow", Kind::kGenerator, 0, kAsyncStepMethods, {}, {}, nullptr};

constexpr NativeSpec kGeneratorIntrinsics[] = {
    {"_generator_throw", throw_exception, "generator, exception, /"},
    {"_generator_close", close_generator, "generator, /"},
    {"_async_send", async_send, "generator, value, /"},
    {"_async_throw", async_throw, "generator, exception, /"},
    {"_async_begin", async_begin, "generator, exception, closing, thrown, /"},
    {"_async_end", async_end, "generator, /"},
    {"_as_coroutine_wrapper", as_coroutine_wrapper, "generator, /"},
    {"_as_async_step", as_async_step, "generator, throws, /"},
};
std::span<const NativeSpec> generator_intrinsics() { return kGeneratorIntrinsics; }

}  // namespace hognose::builtins
