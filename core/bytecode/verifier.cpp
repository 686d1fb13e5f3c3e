// The verifier: a CodeObject that passes cannot make the loop read or write outside of its frame, its tables or its code.
//
// One walk over the instructions: every register operand (with the block it begins) lies inside the frame, every table index inside its
// table, every jump lands on an instruction and runs in the direction its opcode is allowed, nothing falls off the end, every handler
// begins with kExcEnter. It does not track what registers hold: opcodes that count on a kind of object (kLoadCell, kListAppend) check it.
#include <vector>

#include "bytecode/register_block.h"
#include "bytecode/specials.h"

namespace hognose::bytecode {

namespace {

constexpr uint32_t kMaxRegisters = 65000;
constexpr uint32_t kMaxChildDepth = 1000;

bool may_jump_back(uint16_t op) { return op == kJumpBack || op == kForLoop; }

bool ends_block(uint16_t op) {
  switch (op) {
    case kJump:
    case kJumpBack:
    case kReturn:
    case kReturnNone:
    case kRaise:
    case kRaiseFrom:
    case kRaiseBare:
    case kReraise: return true;
    default: return false;
  }
}

bool verify_constant(const Constant& constant, int depth) {
  if (depth > 1000) return false;
  if (constant.kind == Constant::Kind::kBigInt && constant.text.size() % 4 != 0) return false;
  for (const Constant& item : constant.items) {
    if (!verify_constant(item, depth + 1)) return false;
  }
  return true;
}

const char* verify_one(const CodeObject& code) {
  size_t size = code.instructions.size();
  if (size == 0) return "no instructions";
  if (size > INT32_MAX) return "too many instructions";
  if (code.positions.size() != size) return "positions do not match instructions";
  if (code.n_registers > kMaxRegisters) return "too many registers";
  if (code.n_locals > code.n_registers) return "more locals than registers";
  if (code.local_names.size() != code.n_locals) return "names do not match locals";
  if (code.parameter_count > code.n_locals) return "more parameters than locals";
  uint32_t parameters = code.argument_count + code.keyword_only_count + (code.flags & kFlagVarArgs ? 1u : 0u) +
                        (code.flags & kFlagVarKeywords ? 1u : 0u);
  if (parameters != code.parameter_count || code.positional_only_count > code.argument_count)
    return "parameters do not add up";
  for (uint16_t reg : code.cell_registers) {
    if (reg >= code.n_locals) return "a cell outside of the locals";
  }
  if ((code.flags & kFlagHasDocstring) && (code.constants.empty() || code.constants[0].kind != Constant::Kind::kStr)) {
    return "a docstring that is none";
  }
  for (const Constant& constant : code.constants) {
    if (!verify_constant(constant, 0)) return "a bad constant";
  }

  for (size_t pc = 0; pc < size; ++pc) {
    const Instruction& i = code.instructions[pc];
    if (i.op >= kOpcodeCount) return "an unknown opcode";
    const char* format = opcode_format(static_cast<Opcode>(i.op));
    const uint16_t operands[3] = {i.a, i.b, i.c};
    for (int k = 0; k < 3 && format[k] != 0; ++k) {
      uint32_t operand = operands[k];
      int64_t target = -1;
      switch (format[k]) {
        case 'r':
        case 'w':
        case 'x':
          if (operand >= code.n_registers) return "a register outside of the frame";
          break;
        case 'k':
          if (operand >= code.constants.size()) return "a constant that does not exist";
          break;
        case 'n':
          if (operand >= code.cache_names.size()) return "a name that does not exist";
          break;
        case 'K':
          if (i.bc() >= code.constants.size()) return "a constant that does not exist";
          break;
        case 'P':
          if (i.bc() >= code.children.size()) return "a child that does not exist";
          break;
        case 'j': target = static_cast<int64_t>(pc) + 1 + i.imm_c(); break;
        case 'J': target = static_cast<int64_t>(pc) + 1 + i.signed_bc(); break;
        default: break;
      }
      if (format[k] == 'j' || format[k] == 'J') {
        if (target < 0 || target >= static_cast<int64_t>(size)) return "a jump out of the code";
        if (target <= static_cast<int64_t>(pc) && !may_jump_back(i.op)) return "a backward jump that is no safepoint";
        if (i.op == kJumpBack && target > static_cast<int64_t>(pc)) return "a back jump that goes forward";
      }
    }
    RegisterBlock block = register_block(code, i);
    if (block.first + block.count > code.n_registers) return "a register block outside of the frame";
    switch (i.op) {
      case kLoadFree:
      case kLoadFreeCell:
      case kLoadNameOrFree:
        if (i.b >= code.free_names.size()) return "a free variable that does not exist";
        break;
      case kStoreFree:
      case kDeleteFree:
        if (i.a >= code.free_names.size()) return "a free variable that does not exist";
        break;
      case kMakeFunction:
        if (i.b >= code.children.size()) return "a child that does not exist";
        break;
      case kLoadSpecial:
        if (i.c >= kSpecialCount) return "a special method that does not exist";
        break;
      case kLoadPrelude:
      case kLoadBuiltin:
        if (code.constants[i.bc()].kind != Constant::Kind::kStr) return "a name that is no str";
        break;
      case kCallKw:
      case kCallMethodKw:
        if (code.constants[i.c].kind != Constant::Kind::kTuple) return "keyword names that are no tuple";
        for (const Constant& name : code.constants[i.c].items) {
          if (name.kind != Constant::Kind::kStr) return "a keyword name that is no str";
        }
        break;
      case kBuildSlice:
        if (i.c != 2 && i.c != 3) return "a slice of neither two nor three parts";
        break;
      case kConvert:
        if (i.c < 1 || i.c > 3) return "an unknown conversion";
        break;
      case kGetAwaitable:
        if (i.c > 2) return "an unknown kind of awaitable";
        break;
      default: break;
    }
  }
  if (!ends_block(code.instructions[size - 1].op)) return "falls off the end";
  for (const Handler& handler : code.handlers) {
    if (handler.start >= handler.end || handler.end > size || handler.target >= size)
      return "a handler outside of the code";
    if (code.instructions[handler.target].op != kExcEnter) return "a handler that does not begin with kExcEnter";
  }
  return nullptr;
}

}  // namespace

RegisterBlock register_block(const CodeObject& code, const Instruction& i) {
  switch (i.op) {
    case kLoadMethod:
    case kLoadSpecial: return {i.a, 2};
    case kBuildSlice: return {i.b, i.c};
    case kUnpack: return {i.a, i.c};
    case kUnpackEx: return {i.a, (i.c & 255u) + 1 + (i.c >> 8)};
    case kBuildTuple:
    case kBuildList:
    case kBuildSet:
    case kBuildString: return {i.b, i.c};
    case kBuildDict: return {i.b, 2u * i.c};
    case kCall: return {i.a, 1u + i.b};
    case kCallMethod: return {i.a, 2u + i.b};
    case kCallKw:
    case kCallMethodKw: {
      uint32_t names = i.c < code.constants.size() ? static_cast<uint32_t>(code.constants[i.c].items.size()) : 0;
      return {i.a, (i.op == kCallKw ? 1u : 2u) + i.b + names};
    }
    case kCallEx: return {i.a, 3};
    case kMakeFunction: {
      uint32_t cells = i.b < code.children.size() ? static_cast<uint32_t>(code.children[i.b]->free_names.size()) : 0;
      return {i.c, 3 + cells};
    }
    default: return {};
  }
}

const char* verify(const CodeObject& code) {
  // Children are walked with a stack of their own: they nest as deeply as the program's functions.
  struct Entry {
    const CodeObject* code;
    uint32_t depth;
  };
  std::vector<Entry> open{{&code, 0}};
  while (!open.empty()) {
    Entry entry = open.back();
    open.pop_back();
    if (entry.depth > kMaxChildDepth) return "functions nest too deeply";
    if (const char* problem = verify_one(*entry.code)) return problem;
    for (const auto& child : entry.code->children) {
      if (child == nullptr) return "a child that does not exist";
      open.push_back({child.get(), entry.depth + 1});
    }
  }
  return nullptr;
}

}  // namespace hognose::bytecode
