// The interpreter loop.
//
// Rules of this file:
//  1. One `switch`, no tail calls, no C++ recursion: run_loop never calls itself, and nothing it calls does.
//  2. Each case decodes, takes the fast path on builtin types, and leaves everything else to a noinline function of loop_slow.cpp.
//  3. `pc`, `r`, `code` are C++ locals. frame->pc is written (SAVE) before anything that can raise, push a frame or look at the line.
//  4. Whatever answers a Step may have changed the current frame: RELOAD after it (the STEP macro does both).
//  5. A native's Result that is a value is stored at once; anything else goes to complete().
//  6. Safepoints: backward jumps, for loops, calls of Python functions. Only there the collector runs and slices end. A safepoint comes before
//     the instruction has any effect, so that leaving the loop there means executing the instruction again.
#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/frames.h"
#include "runtime/loop_slow.h"
#include "runtime/operators.h"

namespace hognose::runtime {

using bytecode::Instruction;

#define SAVE() (frame->pc = pc)
#define RELOAD()          \
  do {                    \
    frame = vm.top;       \
    r = frame->registers; \
    pc = frame->pc;       \
    code = frame->code;   \
  } while (0)
// Both end the instruction, by way of the tails that all instructions share: the smaller the loop, the sooner V8 has it optimised.
#define STEP(expression) \
  do {                   \
    SAVE();              \
    step = (expression); \
    goto stepped;        \
  } while (0)
// The result of a native operation for register `destination`.
#define FINISH(expression, destination) \
  do {                                  \
    SAVE();                             \
    result = (expression);              \
    target_register = (destination);    \
    goto finish;                        \
  } while (0)
// What there is to do now and then is done, and then the instruction, out of line: nothing of it has to be kept over a call here.
#define SAFEPOINT()                                                      \
  do {                                                                   \
    if (--vm.meter.fuel <= 0 || vm.heap.wants_collection()) [[unlikely]] \
      goto at_safepoint;                                                 \
  } while (0)

// Back to the frame below, whose register `destination` gets `value`: after a plain call. Whatever has more to it goes the slow way.
#define RETURN(value)                     \
  {                                       \
    uint32_t answer = frame->answer();    \
    if (answer > UINT16_MAX) [[unlikely]] \
      STEP(return_slow(vm, value));       \
    vm.top = --frame;                     \
    r = frame->registers;                 \
    pc = frame->pc;                       \
    code = frame->code;                   \
    r[answer] = value;                    \
    continue;                             \
  }

#define ARITHMETIC(opcode, in_place, integer, floating)             \
  case bytecode::opcode:                                            \
  case bytecode::in_place: {                                        \
    Value x = r[i.b], y = r[i.c];                                   \
    if (both_small_ints(x, y)) {                                    \
      int64_t p = x.as_small_int(), q = y.as_small_int();           \
      integer                                                       \
    } else if (x.is_number() && y.is_number()) {                    \
      [[maybe_unused]] double p = x.as_number(), q = y.as_number(); \
      floating                                                      \
    }                                                               \
    goto binary;                                                    \
  }

#define STORE_INT(value)             \
  {                                  \
    int64_t s_ = (value);            \
    if (Value::fits_small_int(s_)) { \
      r[i.a] = Value::small_int(s_); \
      continue;                      \
    }                                \
  }
#define STORE_FLOAT(value)         \
  {                                \
    r[i.a] = Value::number(value); \
    continue;                      \
  }

#define COMPARE(opcode, op)                                          \
  case bytecode::opcode: {                                           \
    Value x = r[i.b], y = r[i.c];                                    \
    if (both_small_ints(x, y)) {                                     \
      r[i.a] = Value::boolean(x.as_small_int() op y.as_small_int()); \
      continue;                                                      \
    }                                                                \
    if (x.is_number() && y.is_number()) {                            \
      r[i.a] = Value::boolean(x.as_number() op y.as_number());       \
      continue;                                                      \
    }                                                                \
    goto compare;                                                    \
  }

#define COMPARE_JUMP_WITH(opcode, relation, sense, operand)                       \
  case bytecode::opcode: {                                                        \
    Value x = r[i.a], y = operand;                                                \
    if (both_small_ints(x, y)) {                                                  \
      if ((x.as_small_int() relation y.as_small_int()) == sense) pc += i.imm_c(); \
      continue;                                                                   \
    }                                                                             \
    if (x.is_number() && y.is_number()) {                                         \
      if ((x.as_number() relation y.as_number()) == sense) pc += i.imm_c();       \
      continue;                                                                   \
    }                                                                             \
    goto compare;                                                                 \
  }
#define COMPARE_JUMPS(name, op)                                                \
  COMPARE_JUMP_WITH(kJumpIf##name, op, true, r[i.b])                           \
  COMPARE_JUMP_WITH(kJumpIfNot##name, op, false, r[i.b])                       \
  COMPARE_JUMP_WITH(kJumpIf##name##Imm, op, true, Value::small_int(i.imm_b())) \
  COMPARE_JUMP_WITH(kJumpIfNot##name##Imm, op, false, Value::small_int(i.imm_b()))

#define IMMEDIATE(opcode, integer)                 \
  case bytecode::opcode: {                         \
    Value x = r[i.b];                              \
    if (x.is_small_int()) {                        \
      int64_t p = x.as_small_int(), q = i.imm_c(); \
      integer                                      \
    }                                              \
    goto binary;                                   \
  }

LoopExit run_loop(Interpreter& vm) {
  Frame* frame;
  Value* r;
  const Instruction* pc;
  Code* code;
  Step step;
  Result result = Result::none();
  uint16_t target_register;
  Function* function;
  Value* window;
  RELOAD();
  for (;;) {
    const Instruction& i =
        *pc++;  // operands are read where they are used: a copy of it would have to be kept over calls
    switch (i.op) {
      case bytecode::kCharge: vm.meter.fuel -= i.bc(); continue;
      case bytecode::kMove: r[i.a] = r[i.b]; continue;
      case bytecode::kLoadConst: r[i.a] = code->constants[i.bc()]; continue;
      case bytecode::kLoadInt: r[i.a] = Value::small_int(i.signed_bc()); continue;
      case bytecode::kLoadNone: r[i.a] = Value::none(); continue;
      case bytecode::kLoadTrue: r[i.a] = Value::true_(); continue;
      case bytecode::kLoadFalse: r[i.a] = Value::false_(); continue;
      case bytecode::kLoadUnbound: r[i.a] = Value::unbound(); continue;
      case bytecode::kCheckBound:
        if (r[i.a].is_unbound()) [[unlikely]]
          STEP(raise_unbound_local(vm, i.a));
        continue;

      case bytecode::kLoadCell: {
        Value content = r[i.b].as<Cell>()->content;
        if (content.is_unbound()) [[unlikely]] {
          STEP(raise_unbound_local(vm, i.b));
        }
        r[i.a] = content;
        continue;
      }
      case bytecode::kStoreCell: r[i.a].as<Cell>()->content = r[i.b]; continue;
      case bytecode::kLoadFree: {
        Value content = frame->function->closure->items()[i.b].as<Cell>()->content;
        if (content.is_unbound()) [[unlikely]] {
          STEP(raise_unbound_free(vm, i.b));
        }
        r[i.a] = content;
        continue;
      }
      case bytecode::kStoreFree: frame->function->closure->items()[i.a].as<Cell>()->content = r[i.b]; continue;
      case bytecode::kLoadFreeCell: r[i.a] = frame->function->closure->items()[i.b]; continue;

      case bytecode::kLoadGlobal: {
        InlineCache& cache = code->caches[i.b];
        if (frame->globals->keys_version == cache.version && cache.version != 0) {
          if (cache.state == 0) {
            r[i.a] = frame->globals->entries[cache.slot].value;
            continue;
          }
          if (frame->builtins->keys_version == cache.version2) {
            r[i.a] = frame->builtins->entries[cache.slot].value;
            continue;
          }
        }
        FINISH(slow_load_global(vm, cache), i.a);
      }
      case bytecode::kStoreGlobal: {
        InlineCache& cache = code->caches[i.b];
        if (frame->globals->keys_version == cache.version && cache.version != 0 && cache.state == 0) {
          frame->globals->entries[cache.slot].value = r[i.a];
          continue;
        }
        STEP(slow_store_global(vm, cache, r[i.a]));
      }

      case bytecode::kLoadAttr: {
        Value x = r[i.b];
        InlineCache& cache = code->caches[i.c];
        if (is_Instance(x)) {
          Instance* instance = x.as<Instance>();
          if (instance->shape == cache.shape && instance->type->version == cache.version) {
            r[i.a] = instance->slots[cache.slot];
            continue;
          }
        }
        STEP(slow_load_attr(vm, cache, x, i.a));
      }
      case bytecode::kStoreAttr: {
        Value x = r[i.a];
        InlineCache& cache = code->caches[i.c];
        if (is_Instance(x)) {
          Instance* instance = x.as<Instance>();
          if (instance->shape == cache.shape && instance->type->version == cache.version &&
              cache.slot < instance->capacity) {
            instance->slots[cache.slot] = r[i.b];
            instance->shape = cache.next_shape;
            continue;
          }
        }
        STEP(slow_store_attr(vm, cache, x, r[i.b]));
      }
      case bytecode::kLoadMethod: {
        Value x = r[i.b];
        InlineCache& cache = code->caches[i.c];
        if (x.is_object()) {
          Object* object = x.as_object();
          if (object->type->version == cache.version &&
              (object->kind == Kind::kInstance ? static_cast<Instance*>(object)->shape == cache.shape
                                               : cache.shape == nullptr)) {
            r[i.a] = cache.value;
            r[i.a + 1] = x;
            continue;
          }
        }
        STEP(slow_load_method(vm, cache, x, i.a));
      }

      case bytecode::kLoadSubscr: {
        Value x = r[i.b], y = r[i.c];
        if (x.is_object()) {
          Object* object = x.as_object();
          if (object->type == vm.types.list && y.is_small_int()) {
            List* list = static_cast<List*>(object);
            int64_t index = y.as_small_int();
            if (index < 0) index += list->length;
            if (static_cast<uint64_t>(index) < list->length) {
              r[i.a] = list->items[index];
              continue;
            }
          } else if (object->type == vm.types.tuple && y.is_small_int()) {
            Tuple* tuple = static_cast<Tuple*>(object);
            int64_t index = y.as_small_int();
            if (index < 0) index += tuple->length;
            if (static_cast<uint64_t>(index) < tuple->length) {
              r[i.a] = tuple->items()[index];
              continue;
            }
          }
        }
        FINISH(slow_load_subscr(vm, x, y), i.a);
      }
      case bytecode::kStoreSubscr: {
        Value x = r[i.a], y = r[i.b];
        if (x.is_object() && x.as_object()->type == vm.types.list && y.is_small_int()) {
          List* list = x.as<List>();
          int64_t index = y.as_small_int();
          if (index < 0) index += list->length;
          if (static_cast<uint64_t>(index) < list->length) {
            list->items[index] = r[i.c];
            continue;
          }
        }
        STEP(slow_store_subscr(vm, x, y, r[i.c]));
      }

        ARITHMETIC(kAdd, kInplaceAdd, STORE_INT(p + q), STORE_FLOAT(p + q))
        ARITHMETIC(kSub, kInplaceSub, STORE_INT(p - q), STORE_FLOAT(p - q))
        ARITHMETIC(
            kMul, kInplaceMul,
            {
              int64_t product;
              if (!__builtin_mul_overflow(p, q, &product)) STORE_INT(product)
            },
            STORE_FLOAT(p * q))
        ARITHMETIC(kTrueDiv, kInplaceTrueDiv, if (q != 0) STORE_FLOAT(static_cast<double>(p) / static_cast<double>(q)),
                   if (q != 0) STORE_FLOAT(p / q))
        ARITHMETIC(
            kFloorDiv, kInplaceFloorDiv, if (q > 0) {
              int64_t quotient = p / q;
              STORE_INT(quotient - (p % q < 0))
            }, )
        ARITHMETIC(
            kMod, kInplaceMod, if (q > 0) {
              int64_t rest = p % q;
              STORE_INT(rest < 0 ? rest + q : rest)
            }, )
        ARITHMETIC(kLShift, kInplaceLShift,
                   if (q >= 0 && q < 16 && p < (int64_t{1} << 31) && p > -(int64_t{1} << 31))
                       STORE_INT(p * (int64_t{1} << q)), )
        ARITHMETIC(kRShift, kInplaceRShift, if (q >= 0) STORE_INT(q > 63 ? (p < 0 ? -1 : 0) : p >> q), )
        ARITHMETIC(kAnd, kInplaceAnd, STORE_INT(p & q), )
        ARITHMETIC(kOr, kInplaceOr, STORE_INT(p | q), )
        ARITHMETIC(kXor, kInplaceXor, STORE_INT(p ^ q), )
      case bytecode::kPow:
      case bytecode::kMatMul:
      case bytecode::kInplacePow:
      case bytecode::kInplaceMatMul:
        goto binary;

        IMMEDIATE(kAddImm, STORE_INT(p + q))
        IMMEDIATE(kSubImm, STORE_INT(p - q))
        IMMEDIATE(kInplaceAddImm, STORE_INT(p + q))
        IMMEDIATE(kInplaceSubImm, STORE_INT(p - q))
        IMMEDIATE(kMulImm, {
          int64_t product;
          if (!__builtin_mul_overflow(p, q, &product)) STORE_INT(product)
        })
        IMMEDIATE(
            kFloorDivImm, if (q > 0) {
              int64_t quotient = p / q;
              STORE_INT(quotient - (p % q < 0))
            })
        IMMEDIATE(
            kModImm, if (q > 0) {
              int64_t rest = p % q;
              STORE_INT(rest < 0 ? rest + q : rest)
            })

        COMPARE(kLt, <)
        COMPARE(kLe, <=)
        COMPARE(kEq, ==)
        COMPARE(kNe, !=)
        COMPARE(kGt, >)
        COMPARE(kGe, >=)
        COMPARE_JUMPS(Lt, <)
        COMPARE_JUMPS(Le, <=)
        COMPARE_JUMPS(Eq, ==)
        COMPARE_JUMPS(Ne, !=)
        COMPARE_JUMPS(Gt, >)
        COMPARE_JUMPS(Ge, >=)
      case bytecode::kIs: r[i.a] = Value::boolean(r[i.b] == r[i.c]); continue;
      case bytecode::kIsNot: r[i.a] = Value::boolean(!(r[i.b] == r[i.c])); continue;
      case bytecode::kNot: {
        Value x = r[i.b];
        if (x.is_bool()) {
          r[i.a] = Value::boolean(x.is_false());
          continue;
        }
        STEP(slow_not(vm, x, i.a));
      }

      case bytecode::kJump: pc += i.signed_bc(); continue;
      case bytecode::kJumpBack:
        SAFEPOINT();
        pc += i.signed_bc();
        continue;
      case bytecode::kJumpIfFalse: {
        Value x = r[i.a];
        if (x.is_true()) continue;
        if (x.is_false() || x.is_none()) {
          pc += i.signed_bc();
          continue;
        }
        if (x.is_small_int()) {
          if (x.as_small_int() == 0) pc += i.signed_bc();
          continue;
        }
        STEP(slow_branch(vm, x));
      }
      case bytecode::kJumpIfTrue: {
        Value x = r[i.a];
        if (x.is_true()) {
          pc += i.signed_bc();
          continue;
        }
        if (x.is_false() || x.is_none()) continue;
        if (x.is_small_int()) {
          if (x.as_small_int() != 0) pc += i.signed_bc();
          continue;
        }
        STEP(slow_branch(vm, x));
      }
      case bytecode::kJumpIfNone:
        if (r[i.a].is_none()) pc += i.signed_bc();
        continue;
      case bytecode::kJumpIfNotNone:
        if (!r[i.a].is_none()) pc += i.signed_bc();
        continue;
      case bytecode::kJumpIfUnbound:
        if (r[i.a].is_unbound()) pc += i.signed_bc();
        continue;

      // kForLoop jumps back when there is an item, kForIter forward when there is none.
      case bytecode::kForLoop:
      case bytecode::kForIter: {
        SAFEPOINT();
        Value x = r[i.a];
        if (is_Iterator(x)) {
          Iterator* iterator = x.as<Iterator>();
          if (iterator->over == Iterator::Over::kRange) {
            int64_t index = iterator->index;
            if (iterator->step > 0 ? index < iterator->stop : index > iterator->stop) {
              iterator->index = index + iterator->step;
              r[i.b] = Value::small_int(index);
              pc += i.imm_c() & (i.imm_c() >> 15);
              continue;
            }
            if (iterator->source.is_empty()) {
              if (i.imm_c() > 0) pc += i.imm_c();
              continue;
            }
          }
          if (iterator->over == Iterator::Over::kList && !iterator->source.is_empty()) {
            List* list = iterator->source.as<List>();
            if (static_cast<uint64_t>(iterator->index) < list->length) {
              r[i.b] = list->items[iterator->index++];
              pc += i.imm_c() & (i.imm_c() >> 15);
              continue;
            }
          }
        }
        STEP(slow_for(vm, x));
      }

      case bytecode::kListAppend: {
        List* list = r[i.a].as<List>();
        if (list->length < list->capacity) {
          list->items[list->length++] = r[i.b];
          continue;
        }
        STEP(slow_list_append(vm, list, r[i.b]));
      }

      case bytecode::kCall: {
        Value callee = r[i.a];
        if (is_Function(callee)) {
          function = callee.as<Function>();
          window = r + i.a + 1;
          if (function->code->plain_arguments == i.b) goto enter;
        } else if (is_Native(callee)) {
          Native* native = callee.as<Native>();
          if (native->owner == nullptr && native->signature != nullptr && native->signature->plain &&
              native->signature->count == i.b) {
            FINISH(native->spec->function(vm, r + i.a + 1), i.c);
          }
        }
        SAFEPOINT();
        STEP(slow_call(vm, i));
      }
      case bytecode::kCallMethod: {
        Value callee = r[i.a];
        bool has_self = !r[i.a + 1].is_unbound();
        uint32_t count = i.b + has_self;
        if (is_Function(callee)) {
          function = callee.as<Function>();
          window = r + i.a + 2 - has_self;
          if (function->code->plain_arguments == count) goto enter;
        } else if (is_Native(callee) && has_self) {
          Native* native = callee.as<Native>();
          // kLoadMethod found it by the receiver's type: no check of the receiver.
          if (native->signature != nullptr && native->signature->plain && native->signature->count == count &&
              native->self.is_empty()) {
            FINISH(native->spec->function(vm, r + i.a + 1), i.c);
          }
        }
        SAFEPOINT();
        STEP(slow_call(vm, i));
      }
      case bytecode::kReturn: {
        Value value = r[i.a];
        RETURN(value)
      }
      case bytecode::kReturnNone: RETURN(Value::none())

      case bytecode::kYield: STEP(yield_value(vm, r[i.b], static_cast<uint32_t>(pc - code->instructions), i.a));

      default:
        // Everything that is rarer or that does more: out of line, one function for each.
        STEP(slow_instruction(vm, i));
    }

  // A call of a function whose arguments are in place. Frames and their fields: interpreter.h.
  enter:
    SAFEPOINT();
    SAVE();
    {
      Code* target = function->code;
      if (frame >= vm.frames_stop || window + target->n_registers > vm.stack_stop) [[unlikely]]
        STEP(slow_call(vm, i));
      vm.top = ++frame;
      frame->code = code = target;
      frame->function = function;
      frame->globals = function->globals;
      frame->builtins = function->builtins;
      frame->registers = r = window;
      frame->set_answer(i.c);
      for (uint32_t k = code->parameter_count; k < code->n_locals; ++k) r[k] = Value::unbound();
      pc = code->instructions;
      continue;
    }
  binary:
    STEP(slow_binary(vm));
  compare:
    STEP(slow_compare(vm));
  finish:
    if (result.is_value()) {
      r[target_register] = result.value();
      continue;
    }
    step = complete(vm, result, target_register);
    goto stepped;
  at_safepoint:
    STEP(after_safepoint(vm));
  stepped:
    if (step == Step::kExit) return vm.exit;
    RELOAD();
  }
}

}  // namespace hognose::runtime
