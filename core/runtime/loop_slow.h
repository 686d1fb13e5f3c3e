// The slow paths of the loop (loop_slow.cpp): each a function of its own, never inlined into it. frame().pc stands after the instruction.
#pragma once

#include "runtime/frames.h"
#include "runtime/interpreter.h"

#define HOGNOSE_SLOW __attribute__((noinline, cold))
#define HOGNOSE_NOINLINE __attribute__((noinline))

namespace hognose::runtime {

HOGNOSE_NOINLINE Step after_safepoint(Interpreter& vm);  // a safepoint, then the instruction before the frame's pc
HOGNOSE_SLOW Step push_failed(Interpreter& vm);
HOGNOSE_SLOW Step raise_unbound_local(Interpreter& vm, uint16_t local);
HOGNOSE_SLOW Step raise_unbound_free(Interpreter& vm, uint16_t free_variable);
HOGNOSE_NOINLINE Result slow_load_global(Interpreter& vm, InlineCache& cache);
HOGNOSE_NOINLINE Step slow_store_global(Interpreter& vm, InlineCache& cache, Value value);
HOGNOSE_NOINLINE Step slow_load_attr(Interpreter& vm, InlineCache& cache, Value value, uint16_t destination);
HOGNOSE_NOINLINE Step slow_store_attr(Interpreter& vm, InlineCache& cache, Value object, Value value);
HOGNOSE_NOINLINE Step slow_load_method(Interpreter& vm, InlineCache& cache, Value value, uint16_t destination);
HOGNOSE_NOINLINE Result slow_load_subscr(Interpreter& vm, Value container, Value key);
HOGNOSE_NOINLINE Step slow_store_subscr(Interpreter& vm, Value container, Value key, Value value);
HOGNOSE_NOINLINE Step slow_binary(Interpreter& vm);  // any binary operator
HOGNOSE_NOINLINE Step slow_compare(Interpreter& vm);  // any comparison, with and without a jump
HOGNOSE_NOINLINE Step slow_not(Interpreter& vm, Value value, uint16_t destination);
HOGNOSE_NOINLINE Step slow_branch(Interpreter& vm, Value value);
HOGNOSE_NOINLINE Step slow_for(Interpreter& vm, Value iterator);
HOGNOSE_NOINLINE Step slow_list_append(Interpreter& vm, List* list, Value value);
HOGNOSE_NOINLINE Step unpacked_call(Interpreter& vm, const bytecode::Instruction& i);  // kCallEx
Step slow_call(Interpreter& vm, const bytecode::Instruction& instruction);
HOGNOSE_NOINLINE Step slow_instruction(Interpreter& vm, const bytecode::Instruction& instruction);

}  // namespace hognose::runtime
