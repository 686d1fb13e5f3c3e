#include "bytecode/code_object.h"

namespace hognose::bytecode {

const OpcodeInfo& opcode_info(Opcode opcode) {
  static constexpr OpcodeInfo kTable[] = {
#define OPCODE(name, format, meaning) {#name, format, meaning},
#include "bytecode/opcodes.def"
#undef OPCODE
  };
  return kTable[opcode];
}

size_t CodeObject::approximate_bytes() const {
  size_t bytes = sizeof(CodeObject) + name.size() + qualname.size();
  bytes += instructions.size() * (sizeof(Instruction) + sizeof(Position));
  bytes += cache_names.size() * sizeof(std::string) + local_names.size() * sizeof(std::string);
  for (const Constant& constant : constants) bytes += sizeof(Constant) + constant.text.size();
  for (const auto& child : children) bytes += child->approximate_bytes();
  return bytes;
}

}  // namespace hognose::bytecode
