#include "bytecode/register_block.h"

namespace hognose::bytecode {

namespace {

bool is_call(uint16_t op) { return op >= kCall && op <= kCallEx; }
static_assert(kCallMethod == kCall + 1 && kCallKw == kCall + 2 && kCallMethodKw == kCall + 3 && kCallEx == kCall + 4);

enum class Use { kNone, kRead, kWritten };

Use use_of(const CodeObject& code, const Instruction& i, uint32_t reg) {
  const char* format = opcode_format(static_cast<Opcode>(i.op));
  const uint16_t operands[3] = {i.a, i.b, i.c};
  bool written = false;
  for (int k = 0; k < 3 && format[k] != 0; ++k) {
    if (operands[k] != reg) continue;
    if (format[k] == 'r' || format[k] == 'x') return Use::kRead;
    written = written || format[k] == 'w';
  }
  if (register_block(code, i).holds(reg)) {
    bool writes = i.op == kLoadMethod || i.op == kLoadSpecial || i.op == kUnpack || i.op == kUnpackEx;
    return writes ? Use::kWritten : Use::kRead;
  }
  // The callee's window lies over everything behind its arguments.
  return written || (is_call(i.op) && reg >= i.a) ? Use::kWritten : Use::kNone;
}

}  // namespace

bool is_register_live(const CodeObject& code, size_t pc, uint32_t reg) {
  std::vector<bool> seen(code.instructions.size());
  std::vector<size_t> open{pc};
  while (!open.empty()) {
    size_t at = open.back();
    open.pop_back();
    while (at < seen.size() && !seen[at]) {
      seen[at] = true;
      const Instruction& i = code.instructions[at];
      for (const Handler& handler : code.handlers) {
        if (at >= handler.start && at < handler.end) open.push_back(handler.target);
      }
      Use use = use_of(code, i, reg);
      if (use == Use::kRead) return true;
      if (use == Use::kWritten || i.op == kReturn || i.op == kReturnNone) break;
      if (i.op == kRaise || i.op == kRaiseFrom || i.op == kRaiseBare || i.op == kReraise) break;
      const char* format = opcode_format(static_cast<Opcode>(i.op));
      for (int k = 0; k < 3 && format[k] != 0; ++k) {
        if (format[k] == 'j') open.push_back(at + 1 + static_cast<size_t>(static_cast<ptrdiff_t>(i.imm_c())));
        if (format[k] == 'J') open.push_back(at + 1 + static_cast<size_t>(static_cast<ptrdiff_t>(i.signed_bc())));
      }
      if (i.op == kJump || i.op == kJumpBack) break;
      ++at;
    }
  }
  return false;
}

}  // namespace hognose::bytecode
