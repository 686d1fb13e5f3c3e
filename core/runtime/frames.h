// Pushing and leaving frames: the machinery between the loop and everything that can call.
//
// Each function that may change the current frame answers a Step: the loop then reloads its registers. Nothing here runs bytecode.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::runtime {

enum class Step : uint8_t {
  kContinue,  // go on with the (possibly other) current frame
  kExit,  // leave the loop: vm.exit says how
};

// A call to be made: callee, positional arguments, then keyword values for the names in `keywords`.
struct CallArguments {
  const Value* args;
  uint32_t count;  // positional
  Tuple* keywords;  // or nullptr; their values follow at args[count]
};

// Applies the result of a native operation of the current instruction: stores a value, follows tail calls (pushing frames), unwinds, exits.
Step complete(Interpreter& vm, Result result, uint16_t destination, OnReturn on_return = OnReturn::kStore,
              Value carry = Value());
// Calls anything. `callee` with arguments anywhere (registers included).
Step call_any(Interpreter& vm, Value callee, const CallArguments& arguments, uint16_t destination,
              OnReturn on_return = OnReturn::kStore, Value carry = Value());
// Follows the tail call that a native has left in the machine.
Step follow_tail_call(Interpreter& vm, uint16_t destination, OnReturn on_return, Value carry);
// The value of a finished frame or native for the frame that is now current.
Step deliver(Interpreter& vm, Value value, uint16_t destination, OnReturn on_return, Value carry);
// kReturn in a frame whose on_return is not kStore, or whose frame is a generator's.
Step return_slow(Interpreter& vm, Value value);
// vm.pending is raised at the current instruction: finds a handler, popping frames.
// `not_here`: the current frame has not begun, its handlers do not count.
Step unwind(Interpreter& vm, bool with_traceback_entry = true, bool not_here = false);

// The next frame, filled in but for what its result is for. nullptr: RecursionError or limit is pending.
Frame* open_frame(Interpreter& vm, Code* code, Function* function, Dict* globals, Value* base);
inline void pop_frame(Interpreter& vm) {
  Frame* frame = vm.top--;
  if (!frame->has_more) return;
  frame->generator = nullptr;
  frame->locals = frame->carry = frame->outer_handled = Value();
}

// Pushes a frame for code whose window begins at `base` (arguments are there already). False: RecursionError or limit is pending (unwind / exit).
[[nodiscard]] bool push_frame(Interpreter& vm, Code* code, Function* function, Dict* globals, Value* base,
                              uint16_t destination, OnReturn on_return, Value carry);
// Room for `count` registers from `base` on: their place, which may be another one now (frames know their windows). nullptr: a limit has tripped.
[[nodiscard]] Value* make_room(Interpreter& vm, Value* base, size_t count);
// First free register above the current frame.
inline Value* stack_top(Interpreter& vm) {
  return vm.depth() == 0 ? vm.stack : vm.frame().registers + vm.frame().code->n_registers;
}

// natives.cpp: binds arguments and calls. A kRetry comes back as it is.
Result call_native(Interpreter& vm, Native* native, const Value* args, uint32_t count, Tuple* keywords);
NativeSignature* native_signature(Interpreter& vm, Native* native);

// generators.cpp
Generator* make_generator(Interpreter& vm, Code* code, Function* function, Dict* globals, const Value* registers);
Step resume_generator(Interpreter& vm, Generator* generator, Interpreter::Resume mode, Value value,
                      uint16_t destination, OnReturn on_return, Value carry);
// The generators behind map, filter, zip and enumerate keep all their state in their parameters: they begin again, so that the next item is
// asked for as CPython's iterators would: after the end or an exception, and (generators.cpp) while an item is in the making.
// False: it is no such generator.
bool begin_again(Interpreter& vm, Generator* generator, const Value* registers);
// The next item of a generator for the current loop instruction.
Step next_of_generator(Interpreter& vm, Generator* generator);
Step yield_value(Interpreter& vm, Value value, uint32_t resume_pc, uint16_t resume_register);
Step yield_from(Interpreter& vm, uint16_t a, Value delegate);

// The loop: runs until the bottom frame returns, an exception leaves it, a limit trips, the host is asked or a slice ends.
LoopExit run_loop(Interpreter& vm);

// Whether the conditional jump jumps when the condition has this truth.
bool jumps_on(bytecode::Opcode op, bool truth);
inline bool is_compare_jump(uint16_t op) { return op >= bytecode::kJumpIfLt && op <= bytecode::kJumpIfNotGeImm; }
// The operands of the operator instruction that is being executed, and the operator: the inverse of the compiler's choice of opcode.
bytecode::Opcode operator_operands(Interpreter& vm, Value* a, Value* b);
// Operators with an explicit state, for the loop: from candidate number *phase on. On a tail call *phase is the next candidate.
Result binary_from(Interpreter& vm, bytecode::Opcode operation, Value a, Value b, int* phase);
Result compare_from(Interpreter& vm, bytecode::Opcode operation, Value a, Value b, int* phase);

}  // namespace hognose::runtime
