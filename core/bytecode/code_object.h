// The contract between compiler and runtime: what the compiler makes and the runtime executes.
//
// A CodeObject is plain immutable data without heap values: it can be shared by interpreters and threads. The runtime
// links it into an interpreter the first time it is run there (runtime/code.h): constants become Values, caches are made.
//
// Registers of a frame: first the parameters in the order positional-only, positional-or-keyword, keyword-only, *args,
// **kwargs; then the other locals (names in `local_names`, n_locals in all); then temporaries up to n_registers. On entry the
// runtime binds parameters and sets the remaining locals to unbound; temporaries hold whatever was there. A captured local's
// register holds its Cell: the compiler emits kMakeCell for each at the start of the code. At most 65,000 registers.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace hognose::bytecode {

enum Opcode : uint16_t {
#define OPCODE(name, format, meaning) name,
#include "bytecode/opcodes.def"
#undef OPCODE
  kOpcodeCount
};

const char* opcode_format(Opcode opcode);  // as in opcodes.def

struct Instruction {
  uint16_t op = kCharge;
  uint16_t a = 0;
  uint16_t b = 0;
  uint16_t c = 0;

  int16_t imm_b() const { return static_cast<int16_t>(b); }
  int16_t imm_c() const { return static_cast<int16_t>(c); }
  uint32_t bc() const { return static_cast<uint32_t>(b) | static_cast<uint32_t>(c) << 16; }
  int32_t signed_bc() const { return static_cast<int32_t>(bc()); }
  static Instruction abc(Opcode op, uint16_t a, uint16_t b, uint16_t c) { return {op, a, b, c}; }
  static Instruction wide(Opcode op, uint16_t a, uint32_t bc) {
    return {op, a, static_cast<uint16_t>(bc), static_cast<uint16_t>(bc >> 16)};
  }
};
static_assert(sizeof(Instruction) == 8);

// A constant in neutral form.
struct Constant {
  enum class Kind : uint8_t {
    kNone,
    kTrue,
    kFalse,
    kEllipsis,
    kInt,  // `integer`
    kBigInt,  // `text`: little-endian 32-bit digits, then `negative`
    kFloat,  // `number`
    kImaginary,  // `number`: 0 + number j
    kComplex,  // `real`, `number`
    kStr,  // `text`: WTF-8 (lone surrogates allowed)
    kBytes,  // `text`
    kTuple,  // `items`
    kFrozenSet,  // `items`, in insertion order
  };
  Kind kind = Kind::kNone;
  bool negative = false;
  int64_t integer = 0;
  double number = 0;
  double real = 0;
  std::string text;
  std::vector<Constant> items;
};

// Where an instruction comes from: lines from 1, columns from 0 in UTF-8 bytes, as CPython's co_positions(); -1 = none.
struct Position {
  int32_t line = -1;
  int32_t end_line = -1;
  int32_t column = -1;
  int32_t end_column = -1;
};

// Instructions start <= pc < end are guarded: an exception there continues at `target` (whose first instruction is
// kExcEnter). Inner ranges come before outer ones.
struct Handler {
  uint32_t start;
  uint32_t end;
  uint32_t target;
};

// The text a piece of code was compiled from, kept for tracebacks.
struct Source {
  std::string filename;  // as tracebacks show it
  std::string text;
  std::vector<uint32_t> line_starts;
  bool hidden = false;  // prelude: its frames never show in tracebacks
  bool lines_known = true;  // false: text handed to exec, eval or compile, whose lines tracebacks do not show
};

enum CodeFlags : uint32_t {
  kFlagVarArgs = 1 << 0,
  kFlagVarKeywords = 1 << 1,
  kFlagGenerator = 1 << 2,
  kFlagCoroutine = 1 << 3,
  kFlagAsyncGenerator = 1 << 4,
  kFlagNested = 1 << 5,  // has free variables
  kFlagNamespace = 1 << 6,  // names live in a namespace object: module, class body, exec (no fast locals)
  kFlagClassBody = 1 << 7,
  kFlagModule = 1 << 8,
  kFlagMethod = 1 << 9,  // defined directly in a class body
  kFlagHasDocstring = 1 << 10,  // constants[0] is the docstring
  kFlagFutureAnnotations = 1 << 11,
  kFlagComprehension = 1 << 12,
  kFlagIterableCoroutine = 1 << 13,
  kFlagUnknownLines = 1 << 14,  // of a compilation: Source::lines_known is false
};

struct CodeObject {
  std::string name;
  std::string qualname;
  std::shared_ptr<const Source> source;
  uint32_t flags = 0;
  int32_t first_line = 1;

  uint16_t positional_only_count = 0;
  uint16_t argument_count = 0;  // positional-only and positional-or-keyword
  uint16_t keyword_only_count = 0;
  uint16_t parameter_count = 0;  // all of them with *args and **kwargs
  uint16_t n_locals = 0;
  uint16_t n_registers = 0;

  std::vector<std::string> local_names;  // register i < n_locals is the local local_names[i]
  std::vector<uint16_t> cell_registers;  // registers of captured locals (they hold cells)
  std::vector<std::string> free_names;  // closure order

  std::vector<Instruction> instructions;
  std::vector<Position> positions;  // one for each instruction
  std::vector<Constant> constants;
  std::vector<std::string> cache_names;  // one inline cache each, with its name
  std::vector<std::unique_ptr<CodeObject>> children;
  std::vector<Handler> handlers;

  size_t approximate_bytes() const;
};

// Checks every operand, jump target and handler of `code` and its children. Returns nullptr when sound, else what is wrong.
const char* verify(const CodeObject& code);

// The text of --dump-bytecode: one line an instruction, children after their parent.
std::string disassemble(const CodeObject& code);

}  // namespace hognose::bytecode
