// The abstract syntax tree: what the parser makes and the compiler reads.
//
// Nodes and fields mirror Python's own `ast` module; ast.def lists them and this header makes the structs. Everything lives in one
// arena and is plain data: no destructors, no virtual functions; `kind` says what a node is, as<T>() and try_as<T>() cast.
//
// Positions are as in `ast`: lines from 1, columns from 0 in UTF-8 bytes of the source line, end exclusive.
//
// Depth. The parser bounds how deep nodes nest by kMaxNesting, so a reader may recurse over children. The exceptions are chains
// that programs make long without nesting, which a reader must walk in a loop:
//   BinOp.left                                       a + b + c + ...
//   Attribute.value, Call.func, Subscript.value      x.a.b()[c] ...
//   If.orelse when it is one If                      elif ... elif ...
// Everything else (UnaryOp.operand, IfExp.orelse, BinOp.right, Lambda.body ...) counts as nesting.
//
// Identifiers are interned for one parse: equal spellings (after NFKC) are the same pointer. The parser interns through an
// IdentifierTable that the caller may keep and go on using, so that the compiler's own names (".0", "__class__", mangled names)
// are comparable by pointer too.
#pragma once

#include <cassert>
#include <cstdint>
#include <string_view>

#include "support/arena.h"

namespace hognose::syntax {

// How deep nodes nest at most (see above for what does not count).
inline constexpr int kMaxNesting = 600;

// A list in the arena.
template <typename T>
struct Span {
  T* data = nullptr;
  uint32_t size = 0;

  bool empty() const { return size == 0; }
  T* begin() const { return data; }
  T* end() const { return data + size; }
  T& operator[](uint32_t i) const {
    assert(i < size);
    return data[i];
  }
  T& front() const { return (*this)[0]; }
  T& back() const { return (*this)[size - 1]; }
};

// Spellings that say in ast.def what may be null.
template <typename T>
using Opt = T*;
template <typename T>
using OptSpan = Span<T*>;

// An interned spelling, UTF-8 in NFKC, followed by a zero byte.
struct Identifier {
  Identifier* next = nullptr;  // in the table's chain
  uint32_t hash = 0;
  uint32_t size = 0;
  uint32_t user = 0;  // room for whoever numbers the names of one program (the compiler); zero at first

  const char* c_str() const { return reinterpret_cast<const char*>(this + 1); }
  std::string_view view() const { return {c_str(), size}; }
};
using Ident = Identifier*;
using OptIdent = Identifier*;

class IdentifierTable {
 public:
  explicit IdentifierTable(support::Arena& arena) : arena_(arena) {}
  // The one Identifier of this spelling. Never nullptr; when memory is refused the arena has failed() and the result is garbage
  // that must not be kept.
  Ident intern(std::string_view text) { return intern(text, hash(text)); }
  Ident intern(std::string_view text, uint32_t hash);
  // FNV-1a: short texts, and nothing observable depends on it. A program that makes its names collide pays in steps.
  static constexpr uint32_t hash(std::string_view text) {
    uint32_t hash = 2166136261u;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
  }
  uint32_t size() const { return count_; }

  // A name that its user always wants, made when the interpreter is compiled.
  struct Known {
    Identifier identifier{};
    char text[32]{};
    template <size_t n>
    constexpr Known(const char (&given)[n]) {  // NOLINT: a row of a table
      static_assert(n <= sizeof text);
      identifier.hash = hash(std::string_view(given, n - 1));
      identifier.size = n - 1;
      for (size_t i = 0; i < n; ++i) text[i] = given[i];
    }
  };
  // Before all others: every compilation begins with this, so they are copied as one block. `all` gets them in order.
  void add_known(const Known* known, uint32_t count, Ident* all);

 private:
  void grow();

  support::Arena& arena_;
  Identifier** buckets_ = nullptr;
  uint32_t capacity_ = 0;
  uint32_t count_ = 0;
  Identifier failed_{};
};

enum class BoolOperator : uint8_t { kAnd, kOr };
enum class Operator : uint8_t {
  kAdd,
  kSub,
  kMult,
  kMatMult,
  kDiv,
  kMod,
  kPow,
  kLShift,
  kRShift,
  kBitOr,
  kBitXor,
  kBitAnd,
  kFloorDiv,
};
enum class UnaryOperator : uint8_t { kInvert, kNot, kUAdd, kUSub };
enum class CompareOperator : uint8_t { kEq, kNotEq, kLt, kLtE, kGt, kGtE, kIs, kIsNot, kIn, kNotIn };
enum class ExprContext : uint8_t { kLoad, kStore, kDel };

enum class ConstantType : uint8_t { kNone, kTrue, kFalse, kEllipsis, kInt, kBigInt, kFloat, kImaginary, kStr, kBytes };

// The value of a literal.
struct ConstantValue {
  ConstantType type = ConstantType::kNone;
  uint8_t base = 0;  // kBigInt: 2, 8, 10 or 16
  bool u_prefix = false;  // kStr: written u"..." (ast's kind='u')
  bool has_surrogates = false;  // kStr: contains lone surrogates, as 3-byte sequences (WTF-8)
  uint32_t size = 0;  // bytes of text
  uint32_t length = 0;  // kStr: code points; ASCII exactly when length == size
  union {
    int64_t integer = 0;  // kInt: not negative
    double real;  // kFloat, kImaginary: not negative
    const char* data;  // kStr: UTF-8; kBytes: bytes; kBigInt: digits without prefix, underscores and leading zeros
  };

  std::string_view text() const { return {data, size}; }
  bool is_ascii() const { return length == size; }
};

enum class NodeKind : uint8_t {
#define FIELD(type, name)
#define NODE(base, name, fields) k##name,
#include "syntax/ast.def"
};

struct Node {
  NodeKind kind = NodeKind::kPass;
  int32_t lineno = 0;
  int32_t col_offset = 0;
  int32_t end_lineno = 0;
  int32_t end_col_offset = 0;
};
struct Mod : Node {};
struct Stmt : Node {};
struct Expr : Node {
  // In `kind`'s padding-free neighbourhood there is room for one thing that no `ast` field says: the expression stood in
  // parentheses of its own (`(x): int = 1`, `del (a)`, messages).
  bool parenthesized = false;
};
struct Pattern : Node {};
struct TypeParam : Node {};

#define FIELD(type, name)
#define NODE(base, name, fields) struct name;
#include "syntax/ast.def"

#define FIELD(type, name) type name{};
#define NODE(base, name, fields)                         \
  struct name : base {                                   \
    static constexpr NodeKind kKind = NodeKind::k##name; \
    fields                                               \
  };
#include "syntax/ast.def"

template <typename T>
bool is(const Node* node) {
  return node->kind == T::kKind;
}
// A cast that must be right.
template <typename T>
T* as(Node* node) {
  assert(node->kind == T::kKind);
  return static_cast<T*>(node);
}
template <typename T>
const T* as(const Node* node) {
  assert(node->kind == T::kKind);
  return static_cast<const T*>(node);
}
// A cast that asks: nullptr when the node is another one.
template <typename T>
T* try_as(Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <typename T>
const T* try_as(const Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

}  // namespace hognose::syntax
