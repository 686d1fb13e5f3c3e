#include "compiler/folding.h"

#include <cmath>
#include <cstring>

#include "support/bigint.h"

namespace hognose::compiler {

using bytecode::Constant;
using namespace syntax;
using Kind = Constant::Kind;

namespace {

constexpr size_t kMaxText = 4096;
constexpr size_t kMaxItems = 256;
constexpr uint32_t kMaxFoldDigits = 4;

Constant make_number(double value) {
  Constant c;
  c.kind = Kind::kFloat;
  c.number = value;
  return c;
}

Constant make_integer(support::Digits digits) {
  Constant c;
  int64_t small;
  if (support::to_int64(digits, &small)) {
    c.kind = Kind::kInt;
    c.integer = small;
    return c;
  }
  c.kind = Kind::kBigInt;
  c.negative = digits.negative;
  c.text.resize(digits.size * 4);
  for (uint32_t i = 0; i < digits.size; ++i) {
    for (int k = 0; k < 4; ++k) c.text[i * 4 + k] = static_cast<char>(digits.data[i] >> (8 * k));
  }
  return c;
}

// The digits of a small integer constant; false when it is none or is long.
bool integer_digits(const Constant& c, uint32_t* room, support::Digits* out) {
  if (c.kind == Kind::kTrue || c.kind == Kind::kFalse || c.kind == Kind::kInt) {
    int64_t value = c.kind == Kind::kInt ? c.integer : c.kind == Kind::kTrue;
    support::Integer integer{room};
    support::set_int64(integer, value);
    *out = integer.view();
    return true;
  }
  if (c.kind != Kind::kBigInt || c.text.size() / 4 > kMaxFoldDigits) return false;
  uint32_t size = static_cast<uint32_t>(c.text.size() / 4);
  for (uint32_t i = 0; i < size; ++i) {
    room[i] = 0;
    for (int k = 0; k < 4; ++k) room[i] |= static_cast<uint32_t>(static_cast<uint8_t>(c.text[i * 4 + k])) << (8 * k);
  }
  *out = {room, size, c.negative};
  return true;
}

bool is_float_like(const Constant& c) { return c.kind == Kind::kFloat || c.kind == Kind::kInt; }
double as_double(const Constant& c) { return c.kind == Kind::kFloat ? c.number : static_cast<double>(c.integer); }
bool exact_double(const Constant& c) {
  return c.kind == Kind::kFloat || (c.integer <= (int64_t{1} << 53) && c.integer >= -(int64_t{1} << 53));
}

bool fold_integers(Context& context, Operator op, const Constant& a, const Constant& b, Constant* out) {
  uint32_t a_room[kMaxFoldDigits + 2], b_room[kMaxFoldDigits + 2], result[4 * kMaxFoldDigits + 8];
  support::Digits x, y;
  if (!integer_digits(a, a_room, &x) || !integer_digits(b, b_room, &y)) return false;
  support::Scratch scratch(context.arena.meter());
  support::Integer r{result};
  support::Status status = support::Status::kInvalid;
  switch (op) {
    case Operator::kAdd: status = support::add(scratch, x, y, r); break;
    case Operator::kSub: status = support::subtract(scratch, x, y, r); break;
    case Operator::kMult: status = support::multiply(scratch, x, y, r); break;
    case Operator::kFloorDiv:
      if (!y.is_zero()) status = support::divide(scratch, x, y, &r, nullptr);
      break;
    case Operator::kMod:
      if (!y.is_zero()) status = support::divide(scratch, x, y, nullptr, &r);
      break;
    case Operator::kPow: {
      int64_t exponent;
      if (!support::to_int64(y, &exponent) || exponent < 0 || exponent > 128) return false;
      if (!x.is_zero() && support::bit_length(x) * static_cast<uint64_t>(exponent) > 128) return false;
      if (support::power_bound(x, static_cast<uint64_t>(exponent)) > 4 * kMaxFoldDigits + 8) return false;
      status = support::power(scratch, x, static_cast<uint64_t>(exponent), r);
      break;
    }
    case Operator::kLShift: {
      int64_t count;
      if (!support::to_int64(y, &count) || count < 0 || count > 128) return false;
      if (support::bit_length(x) + static_cast<uint64_t>(count) > 128) return false;
      status = support::left_shift(scratch, x, static_cast<uint64_t>(count), r);
      break;
    }
    case Operator::kRShift: {
      int64_t count;
      if (!support::to_int64(y, &count) || count < 0) return false;
      status = support::right_shift(scratch, x, static_cast<uint64_t>(count), r);
      break;
    }
    case Operator::kBitAnd: status = support::bit_and(scratch, x, y, r); break;
    case Operator::kBitOr: status = support::bit_or(scratch, x, y, r); break;
    case Operator::kBitXor: status = support::bit_xor(scratch, x, y, r); break;
    case Operator::kDiv: {
      if (y.is_zero()) return false;
      double quotient;
      if (support::true_divide(scratch, x, y, &quotient) != support::Status::kOk) return false;
      *out = make_number(quotient);
      return true;
    }
    default: return false;
  }
  if (status != support::Status::kOk || r.size > kMaxFoldDigits) return false;
  // The bitwise operators of two bools are bools.
  bool bools = (a.kind == Kind::kTrue || a.kind == Kind::kFalse) && (b.kind == Kind::kTrue || b.kind == Kind::kFalse);
  if (bools && (op == Operator::kBitAnd || op == Operator::kBitOr || op == Operator::kBitXor)) {
    *out = Constant();
    out->kind = r.view().is_zero() ? Kind::kFalse : Kind::kTrue;
    return true;
  }
  *out = make_integer(r.view());
  return true;
}

bool fold_floats(Operator op, const Constant& a, const Constant& b, Constant* out) {
  if (!is_float_like(a) || !is_float_like(b) || !exact_double(a) || !exact_double(b)) return false;
  double x = as_double(a), y = as_double(b);
  switch (op) {
    case Operator::kAdd: *out = make_number(x + y); return true;
    case Operator::kSub: *out = make_number(x - y); return true;
    case Operator::kMult: *out = make_number(x * y); return true;
    case Operator::kDiv:
      if (y == 0) return false;
      *out = make_number(x / y);
      return true;
    default: return false;
  }
}

// `3 + 4j`, the way complex numbers are written.
bool fold_complex(Operator op, const Constant& a, const Constant& b, Constant* out) {
  if (b.kind != Kind::kImaginary || !is_float_like(a) || !exact_double(a)) return false;
  if (op != Operator::kAdd && op != Operator::kSub) return false;
  Constant c;
  c.kind = Kind::kComplex;
  c.real = op == Operator::kAdd ? as_double(a) + 0.0 : as_double(a);  // -0.0 is added to the real part of b, 0.0
  c.number = op == Operator::kAdd ? b.number : -b.number;
  *out = c;
  return true;
}

bool fold_sequences(Operator op, const Constant& a, const Constant& b, Constant* out) {
  bool text = a.kind == Kind::kStr || a.kind == Kind::kBytes;
  if (op == Operator::kAdd && a.kind == b.kind && text) {
    if (a.text.size() + b.text.size() > kMaxText) return false;
    // Two halves of a surrogate pair must not grow together.
    if (a.kind == Kind::kStr && !b.text.empty() && static_cast<uint8_t>(b.text[0]) == 0xed) return false;
    *out = a;
    out->text += b.text;
    return true;
  }
  if (op == Operator::kAdd && a.kind == Kind::kTuple && b.kind == Kind::kTuple) {
    if (a.items.size() + b.items.size() > kMaxItems) return false;
    *out = a;
    for (const Constant& item : b.items) out->items.push_back(item);
    return true;
  }
  if (op == Operator::kMult) {
    const Constant& sequence = a.kind == Kind::kInt ? b : a;
    const Constant& count = a.kind == Kind::kInt ? a : b;
    if (count.kind != Kind::kInt || count.integer < 0 || count.integer > static_cast<int64_t>(kMaxText)) return false;
    size_t n = static_cast<size_t>(count.integer);
    if (sequence.kind == Kind::kStr || sequence.kind == Kind::kBytes) {
      if (sequence.text.size() * n > kMaxText) return false;
      Constant c;
      c.kind = sequence.kind;
      for (size_t i = 0; i < n; ++i) c.text += sequence.text;
      *out = std::move(c);
      return true;
    }
    if (sequence.kind == Kind::kTuple) {
      if (sequence.items.size() * n > kMaxItems) return false;
      Constant c;
      c.kind = Kind::kTuple;
      for (size_t i = 0; i < n; ++i) {
        for (const Constant& item : sequence.items) c.items.push_back(item);
      }
      *out = std::move(c);
      return true;
    }
  }
  return false;
}

bool fold_unary(UnaryOperator op, const Constant& a, Constant* out) {
  if (op == UnaryOperator::kNot) {
    *out = Constant();
    out->kind = truth(a) ? Kind::kFalse : Kind::kTrue;
    return true;
  }
  int64_t value = 0;
  bool is_bool = a.kind == Kind::kTrue || a.kind == Kind::kFalse;
  if (a.kind == Kind::kInt) value = a.integer;
  if (a.kind == Kind::kTrue) value = 1;
  switch (op) {
    case UnaryOperator::kUSub:
      if ((a.kind == Kind::kInt || is_bool) && value != INT64_MIN) {
        *out = Constant();
        out->kind = Kind::kInt;
        out->integer = -value;
        return true;
      }
      *out = a;
      switch (a.kind) {
        case Kind::kBigInt: out->negative = !a.negative; return true;
        case Kind::kFloat: out->number = -a.number; return true;
        case Kind::kImaginary:
          // -(0 + bj) has the real part -0.0.
          out->kind = Kind::kComplex;
          out->real = -0.0;
          out->number = -a.number;
          return true;
        case Kind::kComplex:
          out->real = -a.real;
          out->number = -a.number;
          return true;
        default: return false;
      }
    case UnaryOperator::kUAdd:
      if (a.kind == Kind::kInt || is_bool) {
        *out = Constant();
        out->kind = Kind::kInt;
        out->integer = value;
        return true;
      }
      *out = a;
      return a.kind == Kind::kBigInt || a.kind == Kind::kFloat || a.kind == Kind::kImaginary ||
             a.kind == Kind::kComplex;
    case UnaryOperator::kInvert:
      if (a.kind != Kind::kInt) return false;  // ~True warns at run time
      *out = Constant();
      out->kind = Kind::kInt;
      out->integer = ~value;
      return true;
    default: return false;
  }
}

}  // namespace

bool truth(const Constant& c) {
  switch (c.kind) {
    case Kind::kNone:
    case Kind::kFalse: return false;
    case Kind::kTrue:
    case Kind::kEllipsis:
    case Kind::kBigInt: return true;
    case Kind::kInt: return c.integer != 0;
    case Kind::kFloat:
    case Kind::kImaginary: return c.number != 0;
    case Kind::kComplex: return c.number != 0 || c.real != 0;
    case Kind::kStr:
    case Kind::kBytes: return !c.text.empty();
    case Kind::kTuple:
    case Kind::kFrozenSet: return !c.items.empty();
  }
  return true;
}

Constant literal(Context& context, const ConstantValue& value) {
  Constant c;
  switch (value.type) {
    case ConstantType::kNone: break;
    case ConstantType::kTrue: c.kind = Kind::kTrue; break;
    case ConstantType::kFalse: c.kind = Kind::kFalse; break;
    case ConstantType::kEllipsis: c.kind = Kind::kEllipsis; break;
    case ConstantType::kInt:
      c.kind = Kind::kInt;
      c.integer = value.integer;
      break;
    case ConstantType::kFloat:
      c.kind = Kind::kFloat;
      c.number = value.real;
      break;
    case ConstantType::kImaginary:
      c.kind = Kind::kImaginary;
      c.number = value.real;
      break;
    case ConstantType::kStr:
      c.kind = Kind::kStr;
      c.text = value.text();
      break;
    case ConstantType::kBytes:
      c.kind = Kind::kBytes;
      c.text = value.text();
      break;
    case ConstantType::kBigInt: {
      uint64_t bound = support::from_text_bound(value.size, value.base);
      uint32_t* room =
          bound > support::kMaxDigits ? nullptr : context.arena.array<uint32_t>(static_cast<size_t>(bound) + 1);
      if (room == nullptr) {
        context.failed = true;
        break;
      }
      support::Scratch scratch(context.arena.meter());
      support::Integer integer{room};
      support::Status status = support::from_text(scratch, value.data, value.size, value.base, integer);
      if (status == support::Status::kNoMemory) context.arena.meter().trip(support::Limit::kMemory);
      if (status != support::Status::kOk) {
        context.failed = true;
        break;
      }
      return make_integer(integer.view());
    }
  }
  return c;
}

bool fold_binary(Context& context, Operator op, const Constant& a, const Constant& b, Constant* out) {
  return fold_integers(context, op, a, b, out) || fold_floats(op, a, b, out) || fold_complex(op, a, b, out) ||
         fold_sequences(op, a, b, out);
}

bool fold(Context& context, const Expr* node, Constant* out) {
  if (!context.step()) return false;
  switch (node->kind) {
    case NodeKind::kConstant: {
      *out = literal(context, as<syntax::Constant>(node)->value);
      return !context.failed;
    }
    case NodeKind::kName:
      if (as<Name>(node)->id != context.names.debug) return false;
      *out = Constant();
      out->kind = Kind::kTrue;
      return true;
    case NodeKind::kTuple: {
      auto* tuple = as<Tuple>(node);
      if (tuple->ctx != ExprContext::kLoad) return false;
      Constant c;
      c.kind = Kind::kTuple;
      for (Expr* item : tuple->elts) {
        Constant value;
        if (!fold(context, item, &value)) return false;
        c.items.push_back(std::move(value));
      }
      *out = std::move(c);
      return true;
    }
    case NodeKind::kUnaryOp: {
      auto* unary = as<UnaryOp>(node);
      Constant operand;
      return fold(context, unary->operand, &operand) && fold_unary(unary->op, operand, out);
    }
    case NodeKind::kBinOp: {
      ArenaVector<const BinOp*> spine;
      const Expr* bottom = node;
      while (auto* binary = try_as<BinOp>(bottom)) {
        if (!context.step()) return false;
        spine.push(context.arena, binary);
        bottom = binary->left;
      }
      if (!is<syntax::Constant>(bottom) && !is<UnaryOp>(bottom) && !is<Tuple>(bottom)) return false;
      Constant value;
      if (!fold(context, bottom, &value)) return false;
      for (uint32_t i = spine.size(); i-- > 0;) {
        Constant right, result;
        if (!fold(context, spine[i]->right, &right) || !fold_binary(context, spine[i]->op, value, right, &result))
          return false;
        value = std::move(result);
      }
      *out = std::move(value);
      return true;
    }
    default: return false;
  }
}

}  // namespace hognose::compiler
