// Generators, coroutines, async generators: resuming and suspending.
//
// A suspended generator's registers live in a buffer of its own; resuming copies them to a window above the current frame, yielding copies
// them back. So every running frame is on the value stack, and a chain of delegating generators is as deep as the frames array, never
// as the C++ stack. What a yield or a return means is up to whoever resumed it: OnReturn::kGenerator...
#include <cstring>

#include "runtime/attributes.h"
#include "runtime/frames.h"
#include "runtime/operators.h"
#include "runtime/state.h"

namespace hognose::runtime {

using bytecode::Special;

namespace {

// Windows are a few registers: a call of memcpy costs more than the copies.
void copy_registers(Value* to, const Value* from, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    to[i] = from[i];
    asm volatile("" ::: "memory");  // or the compiler makes a call of memcpy of it
  }
}

}  // namespace

Generator* make_generator(Interpreter& vm, Code* code, Function* function, Dict* globals, const Value* registers) {
  size_t bytes = code->n_registers * sizeof(Value);
  Value* buffer = static_cast<Value*>(vm.heap.allocate_buffer(bytes == 0 ? sizeof(Value) : bytes));
  if (buffer == nullptr) return nullptr;
  Generator::Flavor flavor = code->code_flags & bytecode::kFlagCoroutine        ? Generator::Flavor::kCoroutine
                             : code->code_flags & bytecode::kFlagAsyncGenerator ? Generator::Flavor::kAsyncGenerator
                                                                                : Generator::Flavor::kGenerator;
  Type* type = flavor == Generator::Flavor::kCoroutine        ? vm.types.coroutine
               : flavor == Generator::Flavor::kAsyncGenerator ? vm.types.async_generator
                                                              : vm.types.generator;
  Generator* generator = static_cast<Generator*>(vm.heap.allocate(Kind::kGenerator, type, sizeof(Generator)));
  // Closing it may show (gc.cpp); what delegates is told of below, and in returns.cpp.
  if (!code->hidden && (!code->unit->handlers.empty() || flavor == Generator::Flavor::kCoroutine))
    vm.state->any_finalizer = true;
  generator->state = Generator::State::kCreated;
  generator->flavor = flavor;
  generator->function = function;
  generator->code = code;
  generator->globals = globals;
  generator->builtins = vm.builtins;
  generator->n_registers = code->n_registers == 0 ? 1 : code->n_registers;
  generator->registers = buffer;
  copy_registers(buffer, registers, code->n_registers);
  if (bytes == 0) buffer[0] = Value();
  generator->handled = Value::none();
  generator->name = function != nullptr ? function->name : Value(code->name);
  generator->qualname = function != nullptr ? function->qualname : Value(code->qualname);
  return generator;
}

namespace {

// The frame in which a generator runs, the innermost one; nullptr: a limit has taken it away.
Frame* frame_of(Interpreter& vm, const Generator* generator) {
  Frame* frame = vm.top;
  while (frame != vm.frames && frame->generator != generator) --frame;
  (void)vm.charge(vm.top - frame);  // the next safepoint hears of a limit
  return frame == vm.frames ? nullptr : frame;
}

// What ran inside an item in the making has ended: that goes on with the parameters as they are now.
void end_inside(Interpreter& vm, Generator* generator) {
  --generator->inner;
  if (Frame* outer = frame_of(vm, generator))
    copy_registers(outer->registers, generator->registers, generator->code->parameter_count);
  generator->state = Generator::State::kRunning;
}

bool restart(Generator* generator, const Value* registers) {
  Code* code = generator->code;
  if (!code->hidden || !code->unit->handlers.empty() || generator->registers == nullptr) return false;
  for (uint32_t i = 0; i < code->n_registers; ++i)
    generator->registers[i] = i < code->parameter_count ? registers[i] : Value::unbound();
  generator->state = Generator::State::kCreated;
  generator->pc = 0;
  return true;
}

// An iterator in Python whose source or function asks it for an item begins again, inside. False: it cannot.
bool begin_again_inside(Interpreter& vm, Generator* generator) {
  const Frame* frame = generator->code->hidden ? frame_of(vm, generator) : nullptr;
  if (frame == nullptr || !restart(generator, frame->registers)) return false;
  ++generator->inner;
  return true;
}

}  // namespace

bool begin_again(Interpreter& vm, Generator* generator, const Value* registers) {
  if (!restart(generator, registers)) return false;
  if (generator->inner > 0) end_inside(vm, generator);
  return true;
}

namespace {

const char* flavor_name(Generator* generator) {
  return generator->flavor == Generator::Flavor::kCoroutine        ? "coroutine"
         : generator->flavor == Generator::Flavor::kAsyncGenerator ? "async generator"
                                                                   : "generator";
}

// A generator that has nothing more to give is asked once more.
Step resume_finished(Interpreter& vm, Generator* generator, Interpreter::Resume mode, Value value, uint16_t destination,
                     OnReturn on_return, Value carry) {
  bool coroutine = generator->flavor == Generator::Flavor::kCoroutine;
  bool sends = generator->type == vm.types.async_generator_asend;
  if ((sends || generator->type == vm.types.async_generator_athrow) && mode != Interpreter::Resume::kClose) {
    return complete(vm,
                    vm.raise(vm.types.runtime_error, "cannot reuse already awaited {}",
                             sends ? "__anext__()/asend()" : "aclose()/athrow()"),
                    0);
  }
  if ((mode == Interpreter::Resume::kThrow && !coroutine) || mode == Interpreter::Resume::kAsyncThrow) {
    vm.pending = value;
    return unwind(vm);
  }
  if (mode == Interpreter::Resume::kClose) {
    return deliver(vm, Value::none(), destination, carry.is_empty() ? OnReturn::kStore : OnReturn::kThenRaise, carry);
  }
  if (coroutine) {
    return complete(vm, vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine"), 0);
  }
  if (mode == Interpreter::Resume::kAsyncSend) return complete(vm, vm.raise(vm.types.stop_async_iteration, ""), 0);
  if (on_return == OnReturn::kGeneratorForNext) return complete(vm, Result::stop(), 0, OnReturn::kForNext);
  if (on_return == OnReturn::kGeneratorYieldFrom) return complete(vm, Result::stop(), 0, OnReturn::kYieldFrom);
  (void)vm.raise_stop_iteration(Value::none());
  return unwind(vm);
}

// Puts the generator's frame and registers back on the stack. False: RecursionError or limit is pending.
inline bool open_generator_frame(Interpreter& vm, Generator* generator, uint16_t destination, OnReturn on_return,
                                 Value carry) {
  Frame* frame = open_frame(vm, generator->code, generator->function, generator->globals, stack_top(vm));
  if (frame == nullptr) return false;
  frame->destination = destination;
  frame->on_return = on_return;
  frame->has_more = true;
  frame->carry = carry;
  frame->generator = generator;
  frame->locals = generator->locals;
  frame->pc += generator->pc;
  frame->outer_handled = vm.handled;
  copy_registers(frame->registers, generator->registers, generator->n_registers);
  generator->state = Generator::State::kRunning;
  if (!generator->handled.is_none()) vm.handled = generator->handled;
  return true;
}

}  // namespace

Step next_of_generator(Interpreter& vm, Generator* generator) {
  constexpr OnReturn kForNext = OnReturn::kGeneratorForNext;
  if (generator->state != Generator::State::kSuspended || !open_generator_frame(vm, generator, 0, kForNext, Value()))
      [[unlikely]]
    return resume_generator(vm, generator, Interpreter::Resume::kSend, Value::none(), 0, kForNext, Value());
  vm.frame().registers[generator->resume_register] = Value::none();
  return Step::kContinue;
}

Step resume_generator(Interpreter& vm, Generator* generator, Interpreter::Resume mode, Value value,
                      uint16_t destination, OnReturn on_return, Value carry) {
  using Resume = Interpreter::Resume;
  // What throw() was given, for a delegate that has a throw() of its own: the exception, or what it was made of (a tuple, behind it).
  const Value* given = &value;
  uint32_t given_count = 1;
  if (is_Tuple(value) && mode == Resume::kThrow) {
    given = value.as<Tuple>()->items() + 1;
    given_count = value.as<Tuple>()->length - 1;
    value = given[-1];
  }
  for (;;) {  // down a chain of delegates when throwing
    bool inside = generator->state == Generator::State::kRunning;
    if (inside && (mode != Resume::kSend || !value.is_none() || !begin_again_inside(vm, generator))) {
      return complete(vm, vm.raise(vm.types.value_error, "{} already executing", flavor_name(generator)), 0);
    }
    if (generator->state == Generator::State::kFinished)
      return resume_finished(vm, generator, mode, value, destination, on_return, carry);
    bool created = generator->state == Generator::State::kCreated;
    bool throwing = mode == Resume::kThrow || mode == Resume::kClose || mode == Resume::kAsyncThrow;
    if (created && throwing && mode == Resume::kClose) {
      generator->state = Generator::State::kFinished;
      return deliver(vm, Value::none(), destination, carry.is_empty() ? OnReturn::kStore : OnReturn::kThenRaise, carry);
    }
    if (created && !throwing && !value.is_none()) {
      return complete(
          vm, vm.raise(vm.types.type_error, "can't send non-None value to a just-started {}", flavor_name(generator)),
          0);
    }
    if (!open_generator_frame(vm, generator, destination, on_return, carry)) {
      if (inside) end_inside(vm, generator);
      return vm.meter.tripped() != support::Limit::kNone ? complete(vm, Result::limit(), 0) : unwind(vm);
    }
    Frame& frame = vm.frame();
    if (!throwing) {
      if (!created) frame.registers[generator->resume_register] = value;
      return Step::kContinue;
    }
    Value exception = mode == Resume::kClose ? vm.make_exception(vm.types.generator_exit, Value()) : value;
    Value delegate = generator->delegate;
    if (!delegate.is_empty() && !created) {
      // Suspended in a `yield from`: its pc is at that instruction. The delegate hears of it first.
      frame.pc += 1;
      if (vm.is_instance(exception, vm.types.generator_exit)) {
        generator->delegate = Value();
        if (is_Generator(delegate)) {
          generator = delegate.as<Generator>();
          mode = Resume::kClose;
          value = Value::none();
          destination = 0;
          on_return = OnReturn::kGeneratorClose;
          carry = exception;
          continue;
        }
        Result close = get_attribute_or_stop(vm, delegate, vm.names.close);
        if (close.is_value())
          return call_any(vm, close.value(), {nullptr, 0, nullptr}, 0, OnReturn::kThenRaise, exception);
      } else {
        if (is_Generator(delegate)) {
          generator = delegate.as<Generator>();
          mode = Resume::kThrow;
          value = exception;
          destination = 0;
          on_return = OnReturn::kGeneratorYieldFrom;
          carry = Value::true_();  // thrown
          continue;
        }
        Result throw_method = get_attribute_or_stop(vm, delegate, vm.names.throw_);
        if (throw_method.is_value())
          return call_any(vm, throw_method.value(), {given, given_count, nullptr}, 0, OnReturn::kYieldFrom,
                          Value::true_());
        generator->delegate = Value();
      }
    }
    // Its context is what the generator handles; what is handled around the call of throw() is none of its business.
    if (generator->handled.is_none()) {
      vm.pending = exception;
    } else {
      (void)vm.raise_exception(exception);
    }
    return unwind(vm, true, created);
  }
}

Step yield_value(Interpreter& vm, Value value, uint32_t resume_pc, uint16_t resume_register) {
  for (;;) {  // up a chain of delegating generators, however long
    const Frame& frame = vm.frame();
    Generator* generator = frame.generator;
    Value carry = frame.carry;
    copy_registers(generator->registers, frame.registers, generator->n_registers);
    generator->pc = resume_pc;
    generator->resume_register = resume_register;
    generator->state = Generator::State::kSuspended;
    generator->handled = vm.handled == frame.outer_handled ? Value::none() : vm.handled;
    vm.handled = frame.outer_handled;
    pop_frame(vm);
    if (generator->inner > 0) [[unlikely]]
      end_inside(vm, generator);
    switch (frame.on_return) {
      case OnReturn::kGeneratorForNext: {
        Frame& loop = vm.frame();
        const bytecode::Instruction& i = loop.pc[-1];
        loop.registers[i.b] = value;
        if (i.op == bytecode::kForLoop) loop.pc += i.imm_c();
        return Step::kContinue;
      }
      case OnReturn::kGeneratorYieldFrom: {
        // The delegating generator yields it on; it stays at its kYieldFrom instruction.
        const bytecode::Instruction& i = vm.frame().pc[-1];
        resume_pc = static_cast<uint32_t>(vm.frame().pc - vm.frame().code->instructions) - 1;
        resume_register = i.a;
        vm.frame().generator->delegate = vm.registers(vm.frame())[i.b];
        vm.state->any_finalizer = true;
        continue;
      }
      case OnReturn::kGeneratorClose:
        return complete(vm,
                        vm.raise(vm.types.runtime_error, "{} ignored GeneratorExit",
                                 generator->flavor == Generator::Flavor::kAsyncGenerator ? "async generator"
                                 : generator->type == vm.types.generator                 ? "generator"
                                                                                         : "coroutine"),
                        0);
      case OnReturn::kAsyncGeneratorSend:
        if (generator->delegate.is_empty()) {  // a real yield of the async generator, not of something it awaits
          generator->async_running = false;
          (void)vm.raise_stop_iteration(value);
          return unwind(vm);
        }
        return deliver(vm, value, frame.destination, OnReturn::kStore, carry);
      default: return deliver(vm, value, frame.destination, OnReturn::kStore, carry);
    }
  }
}

Step yield_from(Interpreter& vm, uint16_t a, Value delegate) {
  Value sent = vm.registers(vm.frame())[a];
  Generator* generator = vm.frame().generator;
  if (is_Generator(delegate)) {
    generator->delegate = delegate;
    return resume_generator(vm, delegate.as<Generator>(), Interpreter::Resume::kSend, sent, a,
                            OnReturn::kGeneratorYieldFrom, Value());
  }
  if (is_Iterator(delegate) && sent.is_none()) {
    return complete(vm, iterator_next(vm, delegate.as<Iterator>()), a, OnReturn::kYieldFrom);
  }
  if (sent.is_none()) {
    Value next = special_of(vm, delegate, Special::kNext);
    if (next.is_empty())
      return complete(vm, vm.raise(vm.types.type_error, "'{}' object is not an iterator", type_name(delegate)), 0);
    return call_any(vm, next, {&delegate, 1, nullptr}, a, OnReturn::kYieldFrom);
  }
  Result send = get_attribute(vm, delegate, vm.names.send);
  if (!send.is_value()) return complete(vm, send, a);
  return call_any(vm, send.value(), {&sent, 1, nullptr}, a, OnReturn::kYieldFrom);
}

}  // namespace hognose::runtime
