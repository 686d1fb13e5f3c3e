// The text of compiled code, for people and tests: one line an instruction.
//
//     code f (a, b=...)  registers 5
//       12  0012  kAdd            r2 <- r0, r1
//
// Registers below n_locals are shown by their names.
#include <cstdio>
#include <cstring>
#include <string>

#include "bytecode/code_object.h"
#include "bytecode/specials.h"

namespace hognose::bytecode {

namespace {

constexpr const char* kOpcodeNames[] = {
#define OPCODE(name, format, meaning) #name,
#include "bytecode/opcodes.def"
#undef OPCODE
};

void append_number(std::string* out, long long value) {
  char text[32];
  std::snprintf(text, sizeof(text), "%lld", value);
  *out += text;
}

void append_text(std::string* out, const std::string& text) {
  *out += '\'';
  size_t shown = 0;
  for (char c : text) {
    if (++shown > 60) {
      *out += "...";
      break;
    }
    if (c == '\n') {
      *out += "\\n";
    } else if (c == '\'' || c == '\\') {
      *out += '\\';
      *out += c;
    } else if (static_cast<unsigned char>(c) < 32) {
      *out += '?';
    } else {
      *out += c;
    }
  }
  *out += '\'';
}

void append_constant(std::string* out, const Constant& c, int depth = 0) {
  char text[64];
  switch (c.kind) {
    case Constant::Kind::kNone: *out += "None"; return;
    case Constant::Kind::kTrue: *out += "True"; return;
    case Constant::Kind::kFalse: *out += "False"; return;
    case Constant::Kind::kEllipsis: *out += "..."; return;
    case Constant::Kind::kInt: append_number(out, c.integer); return;
    case Constant::Kind::kBigInt:
      *out += c.negative ? "-0x" : "0x";
      for (size_t i = c.text.size(); i-- > 0;) {
        std::snprintf(text, sizeof(text), "%02x", static_cast<unsigned>(static_cast<unsigned char>(c.text[i])));
        *out += text;
      }
      return;
    case Constant::Kind::kFloat:
      std::snprintf(text, sizeof(text), "%.17g", c.number);
      *out += text;
      return;
    case Constant::Kind::kImaginary:
      std::snprintf(text, sizeof(text), "%.17gj", c.number);
      *out += text;
      return;
    case Constant::Kind::kComplex:
      std::snprintf(text, sizeof(text), "(%.17g, %.17gj)", c.real, c.number);
      *out += text;
      return;
    case Constant::Kind::kStr: append_text(out, c.text); return;
    case Constant::Kind::kBytes:
      *out += 'b';
      append_text(out, c.text);
      return;
    case Constant::Kind::kTuple:
    case Constant::Kind::kFrozenSet: {
      *out += c.kind == Constant::Kind::kTuple ? "(" : "frozenset(";
      for (size_t i = 0; i < c.items.size(); ++i) {
        if (i != 0) *out += ", ";
        if (i == 16 || depth > 8) {
          *out += "...";
          break;
        }
        append_constant(out, c.items[i], depth + 1);
      }
      *out += ')';
      return;
    }
  }
}

void append_register(std::string* out, const CodeObject& code, uint32_t reg) {
  if (reg < code.local_names.size()) {
    *out += code.local_names[reg];
    return;
  }
  *out += 'r';
  append_number(out, reg);
}

void append_operand(std::string* out, const CodeObject& code, const Instruction& i, size_t pc, int index, char format) {
  const uint16_t operands[3] = {i.a, i.b, i.c};
  uint32_t operand = operands[index];
  switch (format) {
    case 'r':
    case 'w':
    case 'x': append_register(out, code, operand); return;
    case 'k':
    case 'K': {
      uint32_t constant = format == 'K' ? i.bc() : operand;
      if (constant < code.constants.size()) append_constant(out, code.constants[constant]);
      return;
    }
    case 'n':
      if (operand < code.cache_names.size()) *out += code.cache_names[operand];
      return;
    case 'i': append_number(out, static_cast<int16_t>(operand)); return;
    case 'I': append_number(out, i.signed_bc()); return;
    case 'u':
      if (i.op == kLoadSpecial && operand < static_cast<uint32_t>(kSpecialCount)) {
        *out += special_name(static_cast<Special>(operand));
        return;
      }
      append_number(out, operand);
      return;
    case 'U':
    case 'P': append_number(out, i.bc()); return;
    case 'j':
      *out += "-> ";
      append_number(out, static_cast<long long>(pc) + 1 + static_cast<int16_t>(operand));
      return;
    case 'J':
      *out += "-> ";
      append_number(out, static_cast<long long>(pc) + 1 + i.signed_bc());
      return;
    default: return;
  }
}

void disassemble_one(std::string* out, const CodeObject& code) {
  *out += "code ";
  *out += code.qualname;
  *out += " (";
  for (uint32_t i = 0; i < code.parameter_count && i < code.local_names.size(); ++i) {
    if (i != 0) *out += ", ";
    *out += code.local_names[i];
  }
  *out += ")  registers ";
  append_number(out, code.n_registers);
  if (!code.free_names.empty()) {
    *out += "  free";
    for (const std::string& name : code.free_names) {
      *out += ' ';
      *out += name;
    }
  }
  *out += '\n';
  int32_t line = -1;
  for (size_t pc = 0; pc < code.instructions.size(); ++pc) {
    const Instruction& i = code.instructions[pc];
    char text[96];
    if (code.positions[pc].line != line) {
      line = code.positions[pc].line;
      std::snprintf(text, sizeof(text), "%5d %5zu  ", line, pc);
    } else {
      std::snprintf(text, sizeof(text), "      %5zu  ", pc);
    }
    *out += text;
    Opcode opcode = static_cast<Opcode>(i.op < kOpcodeCount ? i.op : uint16_t{kCharge});
    const char* format = opcode_format(opcode);
    *out += kOpcodeNames[opcode] + 1;  // without the k
    size_t length = std::strlen(kOpcodeNames[opcode]) - 1;
    bool first = true;
    for (int k = 0; k < 3 && format[k] != 0; ++k) {
      if (format[k] == '-') continue;
      if (first) {
        out->append(length < 16 ? 16 - length : 1, ' ');
      } else {
        *out += ", ";
      }
      first = false;
      append_operand(out, code, i, pc, k, format[k]);
    }
    *out += '\n';
  }
  for (const Handler& handler : code.handlers) {
    char text[96];
    std::snprintf(text, sizeof(text), "      handler %u..%u -> %u\n", handler.start, handler.end, handler.target);
    *out += text;
  }
}

}  // namespace

std::string disassemble(const CodeObject& code) {
  std::string out;
  std::vector<const CodeObject*> open{&code};
  while (!open.empty()) {
    const CodeObject* one = open.back();
    open.pop_back();
    if (!out.empty()) out += '\n';
    disassemble_one(&out, *one);
    for (size_t i = one->children.size(); i-- > 0;) open.push_back(one->children[i].get());
  }
  return out;
}

}  // namespace hognose::bytecode
