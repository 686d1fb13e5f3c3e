// The syntax tree as text, for tests: every node with its place and its fields, in one line.
//
//   Name[1:0-1:1](id=x, ctx=Load)
//
// Strings are shown byte by byte (UTF-8), floats by their bits, so that another program can write the same text for the same tree.
// tests/oracle_ast.py does that for Python's own `ast`.
#pragma once

#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <string>

#include "syntax/ast.h"

namespace hognose::syntax {

class AstDump {
 public:
  static std::string text(const Node* node) {
    AstDump dump;
    dump.node(node);
    return std::move(dump.out_);
  }

 private:
  void bytes(const char* prefix, std::string_view data) {
    out_ += prefix;
    out_ += '\'';
    for (unsigned char c : data) {
      if (c < 32 || c > 126 || c == '\'' || c == '\\') {
        char hex[8];
        snprintf(hex, sizeof hex, "\\x%02x", c);
        out_ += hex;
      } else {
        out_ += static_cast<char>(c);
      }
    }
    out_ += '\'';
  }
  void real(const char* prefix, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    char text[32];
    snprintf(text, sizeof text, "%s%016" PRIx64, prefix, bits);
    out_ += text;
  }
  // Digits in some base as decimal digits.
  static std::string decimal(std::string_view digits, unsigned base) {
    std::string result(1, 0);  // little-endian
    for (char c : digits) {
      unsigned carry = static_cast<unsigned>(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
      for (char& d : result) {
        unsigned v = static_cast<unsigned>(d) * base + carry;
        d = static_cast<char>(v % 10);
        carry = v / 10;
      }
      for (; carry != 0; carry /= 10) result += static_cast<char>(carry % 10);
    }
    std::string text;
    for (size_t i = result.size(); i-- > 0;) text += static_cast<char>('0' + result[i]);
    return text;
  }

  void field(const ConstantValue& v) {
    switch (v.type) {
      case ConstantType::kNone: out_ += "None"; break;
      case ConstantType::kTrue: out_ += "True"; break;
      case ConstantType::kFalse: out_ += "False"; break;
      case ConstantType::kEllipsis: out_ += "Ellipsis"; break;
      case ConstantType::kInt: out_ += "i" + std::to_string(v.integer); break;
      case ConstantType::kBigInt: out_ += "i" + decimal(v.text(), v.base); break;
      case ConstantType::kFloat: real("f", v.real); break;
      case ConstantType::kImaginary: real("j", v.real); break;
      case ConstantType::kStr:
        bytes("s", v.text());
        if (v.u_prefix) out_ += "u";
        break;
      case ConstantType::kBytes: bytes("b", v.text()); break;
    }
  }
  void field(Ident id) { out_ += id == nullptr ? std::string_view("None") : id->view(); }
  void field(int32_t value) { out_ += std::to_string(value); }
  void field(BoolOperator op) { out_ += op == BoolOperator::kAnd ? "And" : "Or"; }
  void field(Operator op) {
    static constexpr const char* kNames[] = {"Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
                                             "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
    out_ += kNames[static_cast<int>(op)];
  }
  void field(UnaryOperator op) {
    static constexpr const char* kNames[] = {"Invert", "Not", "UAdd", "USub"};
    out_ += kNames[static_cast<int>(op)];
  }
  void field(CompareOperator op) {
    static constexpr const char* kNames[] = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
    out_ += kNames[static_cast<int>(op)];
  }
  void field(ExprContext ctx) {
    static constexpr const char* kNames[] = {"Load", "Store", "Del"};
    out_ += kNames[static_cast<int>(ctx)];
  }
  void field(const Node* child) { node(child); }
  template <typename T>
  void field(const Span<T>& list) {
    out_ += '[';
    for (uint32_t i = 0; i < list.size; i++) {
      if (i > 0) out_ += ", ";
      field(list.data[i]);
    }
    out_ += ']';
  }

  void node(const Node* node) {
    if (node == nullptr) {
      out_ += "None";
      return;
    }
    switch (node->kind) {
#define FIELD(type, name) \
  out_ += separator;      \
  out_ += #name "=";      \
  field(self->name);      \
  separator = ", ";
#define NODE(base, name, fields)                        \
  case NodeKind::k##name: {                             \
    out_ += #name;                                      \
    place(node);                                        \
    const char* separator = "(";                        \
    [[maybe_unused]] const name* self = as<name>(node); \
    fields;                                             \
    out_ += *separator == '(' ? "()" : ")";             \
    break;                                              \
  }
#include "syntax/ast.def"
    }
  }
  void place(const Node* node) {
    if (node->lineno == 0) return;
    char text[64];
    snprintf(text, sizeof text, "[%d:%d-%d:%d]", node->lineno, node->col_offset, node->end_lineno,
             node->end_col_offset);
    out_ += text;
  }

  std::string out_;
};

}  // namespace hognose::syntax
