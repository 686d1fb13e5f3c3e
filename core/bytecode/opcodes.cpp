#include "bytecode/code_object.h"

namespace hognose::bytecode {

const char* opcode_format(Opcode opcode) {
  static constexpr char kFormats[][4] = {
#define OPCODE(name, format, meaning) format,
#include "bytecode/opcodes.def"
#undef OPCODE
  };
  return kFormats[opcode];
}

namespace {

size_t constant_bytes(const Constant& constant) {
  size_t bytes = sizeof(Constant) + constant.text.size();
  for (const Constant& item : constant.items) bytes += constant_bytes(item);
  return bytes;
}

}  // namespace

size_t CodeObject::approximate_bytes() const {
  size_t bytes = sizeof(CodeObject) + name.size() + qualname.size();
  bytes += instructions.size() * (sizeof(Instruction) + sizeof(Position));
  bytes += handlers.size() * sizeof(Handler);
  for (const auto* names : {&local_names, &free_names, &cache_names}) {
    for (const std::string& text : *names) bytes += sizeof(std::string) + (text.size() > 15 ? text.size() : 0);
  }
  for (const Constant& constant : constants) bytes += constant_bytes(constant);
  for (const auto& child : children) bytes += child->approximate_bytes();
  return bytes;
}

}  // namespace hognose::bytecode
