// Where results go: values delivered to the frame that asked for them, tail calls followed, exceptions unwound.
//
// This is how implicit calls of user code work without C++ calling Python: the instruction that needs, say, the truth of an
// object pushes a frame with OnReturn::kBranch and is over; when the frame returns, deliver() finishes the instruction.
#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/frames.h"
#include "runtime/operators.h"
#include "runtime/state.h"

namespace hognose::runtime {

using bytecode::Instruction;
using bytecode::Opcode;
using bytecode::Special;

namespace {

Step exit_loop(Interpreter& vm, LoopExit how) {
  vm.exit = how;
  return Step::kExit;
}

const Instruction& current_instruction(Interpreter& vm) { return vm.frame().pc[-1]; }

Step branch(Interpreter& vm, Value value) {
  Found truth = truth_of(vm, value);
  if (truth == Found::kNeedsPython)
    return complete(vm, vm.tail_prelude("truth"_prelude, {value}), 0, OnReturn::kBranch);
  if (truth != Found::kYes && truth != Found::kNo) return complete(vm, found_failure(vm, truth), 0);
  const Instruction& instruction = current_instruction(vm);
  if (jumps_on(static_cast<Opcode>(instruction.op), truth == Found::kYes)) {
    vm.frame().pc += is_compare_jump(instruction.op) ? instruction.imm_c() : instruction.signed_bc();
  }
  return Step::kContinue;
}

Step unpack_tuple(Interpreter& vm, Value value) {
  const Instruction& i = current_instruction(vm);
  Value* r = vm.registers(vm.frame());
  Tuple* tuple = value.as<Tuple>();
  for (uint32_t k = 0; k < tuple->length; ++k) r[i.a + k] = tuple->items()[k];
  return Step::kContinue;
}

// The loop instruction that was asking for an item has reached the end.
void end_for(Interpreter& vm) {
  const Instruction& i = current_instruction(vm);
  if (i.op == bytecode::kForIter) vm.frame().pc += i.imm_c();
}

// What was thrown into a generator has left its delegate: its context is what the generator handles now, if it handles something.
void chain_thrown(Interpreter& vm) {
  const Frame& frame = vm.frame();
  if (frame.generator != nullptr && vm.handled != frame.outer_handled) (void)vm.raise_exception(vm.pending);
}

}  // namespace

bool jumps_on(Opcode op, bool truth) {
  switch (op) {
    case bytecode::kJumpIfFalse:
    case bytecode::kJumpIfNotLt:
    case bytecode::kJumpIfNotLe:
    case bytecode::kJumpIfNotEq:
    case bytecode::kJumpIfNotNe:
    case bytecode::kJumpIfNotGt:
    case bytecode::kJumpIfNotGe:
    case bytecode::kJumpIfNotLtImm:
    case bytecode::kJumpIfNotLeImm:
    case bytecode::kJumpIfNotEqImm:
    case bytecode::kJumpIfNotNeImm:
    case bytecode::kJumpIfNotGtImm:
    case bytecode::kJumpIfNotGeImm: return !truth;
    default: return truth;
  }
}

Opcode operator_operands(Interpreter& vm, Value* a, Value* b) {
  const Instruction& i = current_instruction(vm);
  Value* r = vm.registers(vm.frame());
  uint16_t op = i.op;
  if (op >= bytecode::kJumpIfLt && op <= bytecode::kJumpIfNotGe) {
    *a = r[i.a];
    *b = r[i.b];
    return static_cast<Opcode>(bytecode::kLt + (op - bytecode::kJumpIfLt) % 6);
  }
  if (op >= bytecode::kJumpIfLtImm && op <= bytecode::kJumpIfNotGeImm) {
    *a = r[i.a];
    *b = Value::small_int(i.imm_b());
    return static_cast<Opcode>(bytecode::kLt + (op - bytecode::kJumpIfLtImm) % 6);
  }
  *a = r[i.b];
  switch (op) {
    case bytecode::kAddImm: *b = Value::small_int(i.imm_c()); return bytecode::kAdd;
    case bytecode::kSubImm: *b = Value::small_int(i.imm_c()); return bytecode::kSub;
    case bytecode::kMulImm: *b = Value::small_int(i.imm_c()); return bytecode::kMul;
    case bytecode::kFloorDivImm: *b = Value::small_int(i.imm_c()); return bytecode::kFloorDiv;
    case bytecode::kModImm: *b = Value::small_int(i.imm_c()); return bytecode::kMod;
    case bytecode::kInplaceAddImm: *b = Value::small_int(i.imm_c()); return bytecode::kInplaceAdd;
    case bytecode::kInplaceSubImm: *b = Value::small_int(i.imm_c()); return bytecode::kInplaceSub;
    default: *b = r[i.c]; return static_cast<Opcode>(op);
  }
}

Step deliver(Interpreter& vm, Value value, uint16_t destination, OnReturn on_return, Value carry) {
  Value* r = vm.registers(vm.frame());
  switch (on_return) {
    case OnReturn::kStore: r[destination] = value; return Step::kContinue;
    case OnReturn::kDiscard: return Step::kContinue;
    case OnReturn::kInit:
      if (!value.is_none()) {
        return complete(vm, vm.raise(vm.types.type_error, "__init__() should return None, not '{}'", type_name(value)),
                        0);
      }
      r[destination] = carry;
      return Step::kContinue;
    case OnReturn::kBranch: return branch(vm, value);
    case OnReturn::kNot:
    case OnReturn::kTruth: {
      Found truth = truth_of(vm, value);
      if (truth == Found::kNeedsPython)
        return complete(vm, vm.tail_prelude("truth"_prelude, {value}), destination, on_return);
      if (truth != Found::kYes && truth != Found::kNo) return complete(vm, found_failure(vm, truth), 0);
      r[destination] = Value::boolean((truth == Found::kYes) == (on_return == OnReturn::kTruth));
      return Step::kContinue;
    }
    case OnReturn::kBinary: {
      const Instruction& i = current_instruction(vm);
      if (value.is_not_implemented()) {
        Value a, b;
        Opcode op = operator_operands(vm, &a, &b);
        int phase = static_cast<int>(carry.as_small_int());
        Result result = op >= bytecode::kLt && op <= bytecode::kGe ? compare_from(vm, op, a, b, &phase)
                                                                   : binary_from(vm, op, a, b, &phase);
        return complete(vm, result, destination, OnReturn::kBinary, Value::small_int(phase));
      }
      if (is_compare_jump(i.op)) return branch(vm, value);
      r[destination] = value;
      return Step::kContinue;
    }
    case OnReturn::kUnpack: return unpack_tuple(vm, value);
    case OnReturn::kForNext:
    case OnReturn::kGeneratorForNext: {
      const Instruction& i = current_instruction(vm);
      r[i.b] = value;
      if (i.op == bytecode::kForLoop) vm.frame().pc += i.imm_c();
      return Step::kContinue;
    }
    case OnReturn::kYieldFrom: {
      const Instruction& i = current_instruction(vm);
      uint32_t pc = static_cast<uint32_t>(vm.frame().pc - vm.frame().code->instructions) - 1;
      vm.frame().generator->delegate = r[i.b];
      vm.state->any_finalizer = true;
      return yield_value(vm, value, pc, i.a);
    }
    case OnReturn::kIterCheck:
      if (!is_Generator(value) && !is_Iterator(value) &&
          special_lookup(vm, vm.type_of(value), Special::kNext).is_empty()) {
        return complete(
            vm, vm.raise(vm.types.type_error, "iter() returned non-iterator of type '{}'", type_name(value)), 0);
      }
      r[destination] = value;
      return Step::kContinue;
    case OnReturn::kStrCheck:
      if (!is_Str(value)) {
        const char* name = bytecode::special_name(static_cast<Special>(carry.as_small_int()));
        const char* format = static_cast<Special>(carry.as_small_int()) == Special::kFormat
                                 ? "{} must return a str, not {}"
                                 : "{} returned non-string (type {})";
        return complete(vm, vm.raise(vm.types.type_error, format, name, type_name(value)), 0);
      }
      r[destination] = value;
      return Step::kContinue;
    case OnReturn::kLoadMethod:
      r[destination] = value;
      r[destination + 1] = Value::unbound();
      return Step::kContinue;
    case OnReturn::kThenRaise:
      vm.pending = carry;
      chain_thrown(vm);
      return unwind(vm);
    case OnReturn::kRaise:
      if (!is_Exception(value)) {
        return complete(vm, vm.tail_prelude("not_an_exception"_prelude, {carry, value}), 0);
      }
      (void)vm.raise_exception(value);
      return unwind(vm);
    case OnReturn::kHostEntry: vm.result = value; return exit_loop(vm, LoopExit::kReturned);
    case OnReturn::kGeneratorSend:
    case OnReturn::kGeneratorYieldFrom:
    case OnReturn::kGeneratorClose:
    case OnReturn::kAsyncGeneratorSend: r[destination] = value; return Step::kContinue;
  }
  return Step::kContinue;
}

Step complete(Interpreter& vm, Result result, uint16_t destination, OnReturn on_return, Value carry) {
  switch (result.code()) {
    case Result::Code::kValue: return deliver(vm, result.value(), destination, on_return, carry);
    case Result::Code::kRaise: return unwind(vm);
    case Result::Code::kTailCall: return follow_tail_call(vm, destination, on_return, carry);
    case Result::Code::kSuspend:
      // pending_call says where the answer goes.
      vm.pending_call.destination = destination;
      vm.pending_call.on_return = on_return;
      vm.pending_call.carry = carry;
      return exit_loop(vm, LoopExit::kSuspended);
    case Result::Code::kStop:
      if (on_return == OnReturn::kForNext) {
        end_for(vm);
        return Step::kContinue;
      }
      if (on_return == OnReturn::kYieldFrom) {
        vm.registers(vm.frame())[current_instruction(vm).a] = Value::none();
        vm.frame().generator->delegate = Value();
        return Step::kContinue;
      }
      (void)vm.raise_stop_iteration(Value::none());
      return unwind(vm);
    case Result::Code::kLimit: return exit_loop(vm, LoopExit::kLimit);
    case Result::Code::kRetry: {
      // Collect and run the instruction again; asked twice at the same place, in the same frame, with no safepoint between, the run ends.
      const void* at = vm.frame().pc;
      if (vm.state->retry_at == at && vm.state->retry_depth == vm.depth()) {
        vm.meter.trip(support::Limit::kMemory);
        return exit_loop(vm, LoopExit::kLimit);
      }
      vm.heap.collect();
      vm.heap.request_safepoint();
      vm.state->retry_at = at;
      vm.state->retry_depth = vm.depth();
      --vm.frame().pc;
      return Step::kContinue;
    }
  }
  return Step::kContinue;
}

namespace {

void finish_generator(Interpreter& vm, Generator* generator, const Value* registers) {
  if (begin_again(vm, generator, registers)) return;
  generator->state = Generator::State::kFinished;
  if (generator->registers != nullptr) {
    vm.heap.free_buffer(generator->registers, generator->n_registers * sizeof(Value));
    generator->registers = nullptr;
  }
  generator->delegate = Value();
  generator->handled = Value::none();
}

}  // namespace

Step return_slow(Interpreter& vm, Value value) {
  // Past the memory limit (Heap::charge_past_limit): while calls only return there is no other safepoint.
  if (vm.meter.over_memory()) {
    vm.heap.collect();
    if (vm.meter.over_memory()) return exit_loop(vm, LoopExit::kLimit);
    vm.heap.request_collection();  // at the next safepoint, which runs what waits for dead objects
  }
  const Frame& frame = vm.frame();
  Generator* generator = frame.generator;
  const Value* registers = frame.registers;
  Value carry = frame.carry, outer_handled = frame.outer_handled;
  uint16_t destination = frame.destination;
  OnReturn on_return = frame.on_return;
  pop_frame(vm);
  if (generator == nullptr) return deliver(vm, value, destination, on_return, carry);
  vm.handled = outer_handled;
  finish_generator(vm, generator, registers);
  switch (on_return) {
    case OnReturn::kGeneratorForNext: end_for(vm); return Step::kContinue;
    case OnReturn::kGeneratorYieldFrom: {
      vm.registers(vm.frame())[current_instruction(vm).a] = value;
      vm.frame().generator->delegate = Value();
      return Step::kContinue;
    }
    case OnReturn::kGeneratorClose:
      return deliver(vm, value, destination, carry.is_empty() ? OnReturn::kStore : OnReturn::kThenRaise, carry);
    case OnReturn::kAsyncGeneratorSend:
      generator->async_closed = true;
      generator->async_running = false;
      return complete(vm, vm.raise(vm.types.stop_async_iteration, ""), 0);
    default: (void)vm.raise_stop_iteration(value); return unwind(vm);
  }
}

namespace {

// Adds the current instruction of the frame to the traceback of the pending exception.
void add_traceback(Interpreter& vm, const Frame& frame, uint32_t pc) {
  Exception* exception = vm.pending.as<Exception>();
  Traceback* traceback =
      static_cast<Traceback*>(vm.heap.allocate(Kind::kTraceback, vm.types.traceback, sizeof(Traceback)));
  traceback->next = exception->traceback;
  traceback->code = frame.code;
  traceback->pc = pc;
  traceback->line = position_of(frame.code, pc).line;
  traceback->frame = Value::none();
  traceback->globals = frame.globals;
  exception->traceback = traceback;
}

// A frame is left by an exception: its traceback entry keeps the locals, for whoever looks at tb_frame.f_locals.
void keep_locals(Interpreter& vm, const Frame& frame) {
  Value head = vm.pending.as<Exception>()->traceback;
  if (!is_Traceback(head) || head.as<Traceback>()->code != frame.code) return;
  Traceback* traceback = head.as<Traceback>();
  traceback->function = frame.function;
  if (!frame.locals.is_empty()) {
    traceback->locals = frame.locals;
  } else if (frame.code->n_locals > 0) {
    Tuple* registers = make_tuple(vm, vm.registers(frame), frame.code->n_locals);
    if (registers != nullptr) traceback->locals = registers;
  }
}

// An AttributeError that leaves __getattr__ or __getattribute__ without saying of what is told the object and the name.
void name_missing_attribute(Interpreter& vm, const Frame& frame) {
  Str* name = frame.code->name;
  if (name != vm.special_names[static_cast<int>(Special::kGetAttr)] &&
      name != vm.special_names[static_cast<int>(Special::kGetAttribute)])
    return;
  if (frame.code->parameter_count != 2 || !frame.code->unit->cell_registers.empty() ||
      !vm.is_instance(vm.pending, vm.types.attribute_error))
    return;
  Object* error = vm.pending.as_object();
  Value* registers = vm.registers(frame);
  if (!is_Str(registers[1]) || registers[0].is_unbound()) return;
  Value known_name = own_attribute(vm, error, vm.names.name), known_object = own_attribute(vm, error, vm.names.obj);
  if (!(known_name.is_empty() || known_name.is_none()) || !(known_object.is_empty() || known_object.is_none())) return;
  (void)set_own_attribute(vm, error, vm.names.name, registers[1]);
  (void)set_own_attribute(vm, error, vm.names.obj, registers[0]);
}

// PEP 479: a StopIteration that leaves a generator is a RuntimeError.
void convert_stop_iteration(Interpreter& vm, Generator* generator) {
  bool async = generator->flavor == Generator::Flavor::kAsyncGenerator;
  bool stop = vm.is_instance(vm.pending, vm.types.stop_iteration);
  bool async_stop = async && vm.is_instance(vm.pending, vm.types.stop_async_iteration);
  if (!stop && !async_stop) return;
  const char* kind = generator->flavor == Generator::Flavor::kCoroutine ? "coroutine"
                     : async                                            ? "async generator"
                                                                        : "generator";
  Value cause = vm.pending;
  (void)vm.raise(vm.types.runtime_error, "{} raised {}", kind, stop ? "StopIteration" : "StopAsyncIteration");
  Exception* error = vm.pending.as<Exception>();
  error->cause = cause;
  error->set_context(cause);
  error->suppress_context = true;
}

// The delegate of a yield from raised StopIteration: its value is the value of the yield from.
Step end_yield_from(Interpreter& vm) {
  Value result = own_attribute(vm, vm.pending.as_object(), vm.names.value);
  vm.pending = Value();
  vm.registers(vm.frame())[current_instruction(vm).a] = result.is_empty() ? Value::none() : result;
  vm.frame().generator->delegate = Value();
  return Step::kContinue;
}

}  // namespace

Step unwind(Interpreter& vm, bool with_traceback_entry, bool not_here) {
  // Native allocation of a traceback entry per frame: charged as a step each, so that deep unwinding is metered too.
  while (vm.depth() > 0) {
    Frame& frame = vm.frame();
    if (!vm.meter.charge_steps(1 + static_cast<int64_t>(frame.code->unit->handlers.size() / 32)))
      return exit_loop(vm, LoopExit::kLimit);
    uint32_t pc = static_cast<uint32_t>(frame.pc - frame.code->instructions);
    if (pc > 0) --pc;
    if (with_traceback_entry && !frame.code->hidden) add_traceback(vm, frame, pc);
    with_traceback_entry = true;
    for (const bytecode::Handler& handler : frame.code->unit->handlers) {
      if (pc >= handler.start && pc < handler.end && !not_here) {
        frame.pc = frame.code->instructions + handler.target;
        if (frame.generator != nullptr) frame.generator->delegate = Value();  // it has failed
        return Step::kContinue;
      }
    }
    bool unstarted = not_here;
    not_here = false;
    Frame gone = frame;
    bool thrown = !gone.carry.is_empty() &&
                  (gone.on_return == OnReturn::kGeneratorYieldFrom || gone.on_return == OnReturn::kYieldFrom ||
                   gone.on_return == OnReturn::kGeneratorClose || gone.on_return == OnReturn::kThenRaise);
    if (gone.on_return == OnReturn::kHostEntry) {
      // The bottom frame of the run: the host looks at it (frames above are gone) and drops it.
      return exit_loop(vm, LoopExit::kRaised);
    }
    name_missing_attribute(vm, gone);
    keep_locals(vm, gone);
    pop_frame(vm);
    if (gone.generator != nullptr) {
      vm.handled = gone.outer_handled;
      finish_generator(vm, gone.generator, vm.registers(gone));
      bool stopped = gone.code->hidden && vm.is_instance(vm.pending, vm.types.stop_iteration);
      if (gone.on_return == OnReturn::kGeneratorClose &&
          (stopped || vm.is_instance(vm.pending, vm.types.generator_exit))) {
        vm.pending = gone.carry;
        if (vm.pending.is_empty()) return deliver(vm, Value::none(), gone.destination, OnReturn::kStore, Value());
        chain_thrown(vm);  // what was thrown goes on to the delegating generator, in a chain however long
        continue;
      }
      if (gone.on_return == OnReturn::kAsyncGeneratorSend) {
        gone.generator->async_closed = true;
        gone.generator->async_running = false;
      }
      // Lazy iterators written in Python (map, filter ...) pass a StopIteration of their callables on, as CPython's do.
      if (!gone.code->hidden) {
        if (!unstarted) convert_stop_iteration(vm, gone.generator);
      } else if (vm.is_instance(vm.pending, vm.types.stop_iteration)) {
        if (gone.on_return == OnReturn::kGeneratorForNext) {
          vm.pending = Value();
          end_for(vm);
          return Step::kContinue;
        }
        if (gone.on_return == OnReturn::kGeneratorYieldFrom) return end_yield_from(vm);
      }
      if (thrown) chain_thrown(vm);
      continue;
    }
    if (vm.is_instance(vm.pending, vm.types.stop_iteration)) {
      if (gone.on_return == OnReturn::kForNext) {
        vm.pending = Value();
        end_for(vm);
        return Step::kContinue;
      }
      if (gone.on_return == OnReturn::kYieldFrom) return end_yield_from(vm);
    }
    if (thrown) chain_thrown(vm);
  }
  return exit_loop(vm, LoopExit::kRaised);
}

}  // namespace hognose::runtime
