// Expressions: from star_expressions down to unary operators. Atoms and trailers are in parser_atoms.cpp.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

bool Parser::starts_expression() {
  switch (at()) {
    case Tok::kName:
    case Tok::kNumber:
    case Tok::kString:
    case Tok::kFStringStart:
    case Tok::kTStringStart:
    case Tok::kLeftParen:
    case Tok::kLeftBracket:
    case Tok::kLeftBrace:
    case Tok::kEllipsis:
    case Tok::kPlus:
    case Tok::kMinus:
    case Tok::kTilde:
    case Tok::kNot:
    case Tok::kLambda:
    case Tok::kAwait:
    case Tok::kNone:
    case Tok::kTrue:
    case Tok::kFalse: return true;
    case Tok::kPass:
    case Tok::kBreak:
    case Tok::kContinue: return explain_;
    default: return false;
  }
}

// ---- Lists of expressions ----

// At the comma behind `first`: the tuple that begins there.
Expr* Parser::tuple_from(Mark start, Expr* first, Expr* (Parser::*element)(), bool stars) {
  Items<Expr*> elements(*this);
  elements.push(first);
  while (accept(Tok::kComma)) {
    if (!starts_expression() && !(stars && at() == Tok::kStar)) break;
    Mark before = mark_;
    Expr* next = (this->*element)();
    if (next == nullptr) {
      mark_ = before;
      break;
    }
    elements.push(next);
  }
  if (halted_) return nullptr;
  Tuple* node = begin<Tuple>(start);
  node->elts = elements.finish();
  return end(node);
}

Expr* Parser::expressions() {
  Mark start = mark_;
  Expr* first = expression();
  if (first == nullptr || at() != Tok::kComma) return first;
  return tuple_from(start, first, &Parser::expression, false);
}

Expr* Parser::star_expressions() {
  Mark start = mark_;
  Expr* first = star_expression();
  if (first == nullptr || at() != Tok::kComma) return first;
  return tuple_from(start, first, &Parser::star_expression, true);
}

Expr* Parser::starred() {
  Mark start = mark_++;
  Expr* value = bitwise_or();
  if (value == nullptr) return nullptr;
  Starred* node = begin<Starred>(start);
  node->value = value;
  return end(node);
}

Expr* Parser::star_expression() { return at() == Tok::kStar ? starred() : expression(); }

Expr* Parser::star_named_expression() { return at() == Tok::kStar ? starred() : named_expression(); }

Expr* Parser::yield_expression() {
  Mark start = mark_++;
  if (at() == Tok::kFrom) {
    Mark before = mark_++;
    if (Expr* value = expression()) {
      YieldFrom* node = begin<YieldFrom>(start);
      node->value = value;
      return end(node);
    }
    mark_ = before;
  }
  Yield* node = begin<Yield>(start);
  if (starts_expression() || at() == Tok::kStar) {
    Mark before = mark_;
    node->value = star_expressions();
    if (node->value == nullptr) mark_ = before;
  }
  return end(node);
}

Expr* Parser::named_expression() {
  if (at() == Tok::kName && at_next() == Tok::kColonEqual) {
    Mark start = mark_;
    NamedExpr* node = begin<NamedExpr>(start);
    node->target = name_node(ExprContext::kStore);
    mark_++;
    node->value = expression();
    if (node->target == nullptr || node->value == nullptr) return nullptr;
    return end(node);
  }
  if (explain_ && explain_named_expression()) return nullptr;
  Expr* result = expression();
  return result != nullptr && at() == Tok::kColonEqual ? nullptr : result;
}

// `=` where only `==` or `:=` make sense. True: raised. Otherwise mark_ is back.
bool Parser::explain_named_expression() {
  Mark start = mark_;
  Node* known;
  if (memo_find(static_cast<int>(Memo::kExplainedName), &known)) return false;
  Expr* target = expression();
  if (target != nullptr && accept(Tok::kColonEqual) && expression() != nullptr && !halted_) {
    raise_with_name("cannot use assignment expressions with %s", target);
  }
  if (halted_) return true;
  auto ends = [&] { return at() != Tok::kEqual && at() != Tok::kColonEqual; };
  mark_ = start;
  if (at() == Tok::kName && at_next() == Tok::kEqual) {
    mark_ += 2;
    Expr* value = bitwise_or();
    if (halted_) return true;
    if (value != nullptr && ends()) {
      raise_at(ErrorKind::kSyntaxError, tokens_[start].lineno, tokens_[start].col, value->end_lineno,
               value->end_col_offset, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      return true;
    }
  }
  mark_ = start;
  bool excluded = at() == Tok::kTrue || at() == Tok::kFalse || at() == Tok::kNone;
  if (at() == Tok::kLeftBracket || at() == Tok::kLeftParen) {
    Expr* display = atom();
    if (display != nullptr && !display->parenthesized) {
      excluded = is<List>(display) || is<Tuple>(display) || is<GeneratorExp>(display);
    }
  }
  mark_ = start;
  if (!excluded && !halted_) {
    target = bitwise_or();
    if (target != nullptr && accept(Tok::kEqual) && bitwise_or() != nullptr && ends() && !halted_) {
      raise_with_name("cannot assign to %s here. Maybe you meant '==' instead of '='?", target);
    }
  }
  mark_ = start;
  memo_insert(static_cast<int>(Memo::kExplainedName), start, nullptr);
  return halted_;
}

// ---- expression ----

Expr* Parser::expression() {
  Nesting nesting(*this);
  if (!nesting.ok()) return nullptr;
  if (!second_pass_) return expression_plain();
  Expr* result;
  if (memo_get(Memo::kExpression, 0, &result)) return result;
  Mark start = mark_;
  if (explain_ && explain_expression()) return nullptr;
  mark_ = start;
  result = expression_plain();
  return memo_put(Memo::kExpression, 0, start, result);
}

Expr* Parser::expression_plain() {
  if (at() == Tok::kLambda) return lambda();
  Mark start = mark_;
  Expr* body = disjunction();
  if (body == nullptr || at() != Tok::kIf) return body;
  Mark before = mark_++;
  Expr* test = disjunction();
  if (test != nullptr && accept(Tok::kElse)) {
    if (Expr* orelse = expression()) {
      IfExp* node = begin<IfExp>(start);
      node->test = test;
      node->body = body;
      node->orelse = orelse;
      return end(node);
    }
  }
  mark_ = before;
  return body;
}

Expr* Parser::expression_without_explaining() {
  bool before = explain_;
  explain_ = false;
  Expr* result;
  {
    Nesting nesting(*this);
    result = nesting.ok() ? expression_plain() : nullptr;
  }
  explain_ = before;
  return result;
}

namespace {

bool is_legacy_statement(const Expr* expr) {
  const Name* name = try_as<Name>(expr);
  return name != nullptr && (name->id->view() == "print" || name->id->view() == "exec");
}
bool is_soft_keyword(std::string_view word) {
  return word == "match" || word == "case" || word == "type" || word == "_";
}

}  // namespace

// The usual mistakes around an expression. True: raised. Otherwise mark_ is anywhere.
bool Parser::explain_expression() {
  Mark start = mark_;
  // "He said "hello" to her"
  if (at() == Tok::kString) {
    mark_++;
    Expr* first = nullptr;
    Expr* last = nullptr;
    while (at() != Tok::kString) {
      Mark before = mark_;
      Expr* inner = expression_without_explaining();
      if (inner == nullptr) {
        mark_ = before;
        break;
      }
      if (first == nullptr) first = inner;
      last = inner;
    }
    if (first != nullptr && at() == Tok::kString && !halted_) {
      raise_range(first, last, "invalid syntax. Is this intended to be part of the string?");
    }
    if (halted_) return true;
    mark_ = start;
  }
  // (a b)
  bool excluded = false;
  if (at() == Tok::kName) excluded = is_soft_keyword(text_of(current())) || at_next() == Tok::kString;
  if (!excluded) {
    Expr* a = disjunction();
    if (halted_) return true;
    if (a != nullptr) {
      Mark before = mark_;
      Expr* b = expression_without_explaining();
      if (halted_) return true;
      if (b != nullptr && !is_legacy_statement(a) && tokens_[mark_ - 1].level > 0) {
        raise_range(a, b, "invalid syntax. Perhaps you forgot a comma?");
        return true;
      }
      mark_ = before;
    }
  }
  // a if b
  mark_ = start;
  Expr* a = disjunction();
  if (halted_) return true;
  if (a != nullptr && accept(Tok::kIf)) {
    Expr* b = disjunction();
    if (halted_) return true;
    if (b != nullptr) {
      if (at() != Tok::kElse && at() != Tok::kColon) {
        if (!halted_) raise_range(a, b, "expected 'else' after 'if' expression");
        return true;
      }
      if (accept(Tok::kElse)) {
        Mark before = mark_;
        Expr* c = expression();
        if (halted_) return true;
        if (c == nullptr) {
          mark_ = before;
          raise_next("expected expression after 'else', but statement is given");
          return true;
        }
      }
    }
  }
  // pass if a else b
  mark_ = start;
  if (at() == Tok::kPass || at() == Tok::kBreak || at() == Tok::kContinue) {
    mark_++;
    if (accept(Tok::kIf) && disjunction() != nullptr && accept(Tok::kElse) && simple_statement() != nullptr &&
        !halted_) {
      raise_token(tokens_[start], "expected expression before 'if', but statement is given");
    }
    if (halted_) return true;
  }
  // f"{lambda x: 1}"
  mark_ = start;
  if (at() == Tok::kLambda) {
    mark_++;
    if (parameters(true) != nullptr && accept(Tok::kColon) &&
        (at() == Tok::kFStringMiddle || at() == Tok::kTStringMiddle)) {
      raise_tokens(tokens_[start], tokens_[mark_ - 1],
                   at() == Tok::kFStringMiddle ? "f-string: lambda expressions are not allowed without parentheses"
                                               : "t-string: lambda expressions are not allowed without parentheses");
    }
    if (halted_) return true;
  }
  // print "hello"
  mark_ = start;
  if (at() == Tok::kName && at_next() != Tok::kLeftParen && !halted_) {
    // What follows is parsed, with its own mistakes, even if the name is another one.
    const char* word = at_word("print") ? "print" : at_word("exec") ? "exec" : nullptr;
    mark_++;
    Expr* b = starts_expression() || at() == Tok::kStar ? star_expressions() : nullptr;
    if (b != nullptr && word != nullptr && !halted_) {
      raise_at(ErrorKind::kSyntaxError, tokens_[start].lineno, tokens_[start].col, b->end_lineno, b->end_col_offset,
               diagnostics_.format("Missing parentheses in call to '%s'. Did you mean %s(...)?", word, word));
    }
  }
  return halted_;
}

Expr* Parser::lambda() {
  Mark start = mark_++;
  Lambda* node = begin<Lambda>(start);
  node->args = parameters(true);
  if (node->args == nullptr || !accept(Tok::kColon)) return nullptr;
  node->body = expression();
  if (node->body == nullptr) return nullptr;
  return end(node);
}

// ---- Operators ----

namespace {

// How strongly the binary operator binds, or 0.
int precedence_of(Tok type) {
  switch (type) {
    case Tok::kOr: return kPrecedenceOr;
    case Tok::kAnd: return kPrecedenceAnd;
    case Tok::kNot:
    case Tok::kIn:
    case Tok::kIs:
    case Tok::kEqualEqual:
    case Tok::kNotEqual:
    case Tok::kLess:
    case Tok::kLessEqual:
    case Tok::kGreater:
    case Tok::kGreaterEqual: return kPrecedenceCompare;
    case Tok::kVBar: return kPrecedenceBitOr;
    case Tok::kCircumflex: return kPrecedenceBitXor;
    case Tok::kAmpersand: return kPrecedenceBitAnd;
    case Tok::kLeftShift:
    case Tok::kRightShift: return kPrecedenceShift;
    case Tok::kPlus:
    case Tok::kMinus: return kPrecedenceSum;
    case Tok::kStar:
    case Tok::kAt:
    case Tok::kSlash:
    case Tok::kPercent:
    case Tok::kDoubleSlash: return kPrecedenceTerm;
    default: return 0;
  }
}

constexpr const char* kNotAfterOperator = "'not' after an operator must be parenthesized";

}  // namespace

Expr* Parser::binary(int precedence) {
  if (!second_pass_) return binary_plain(precedence);
  Expr* result;
  if (memo_get(Memo::kBinary, precedence, &result)) return result;
  Mark start = mark_;
  result = binary_plain(precedence);
  return memo_put(Memo::kBinary, precedence, start, result);
}

// Operators of at least this precedence. Left-associative chains are a loop.
Expr* Parser::binary_plain(int precedence) {
  Mark start = mark_;
  Expr* left;
  if (at() == Tok::kNot) {
    if (precedence > kPrecedenceNot) return nullptr;
    left = negation();
  } else {
    left = unary();
  }
  while (left != nullptr) {
    Tok type = at();
    int strength = precedence_of(type);
    if (strength == 0 || strength < precedence) break;
    Mark before = mark_;
    Expr* result;
    if (strength == kPrecedenceCompare) {
      result = comparison(left, start);
    } else if (strength <= kPrecedenceAnd) {
      result = logical(left, start, type, strength);
    } else {
      mark_++;
      Expr* right = binary(strength + 1);
      if (right == nullptr) {
        if (explain_ && strength >= kPrecedenceSum && !halted_) explain_not(before + 1, &Parser::negation);
        result = nullptr;
      } else {
        BinOp* node = begin<BinOp>(start);
        node->left = left;
        node->op = static_cast<Operator>(static_cast<int>(type) - static_cast<int>(Tok::kPlus));
        node->right = right;
        result = end(node);
      }
    }
    if (result == nullptr) {
      mark_ = before;
      break;
    }
    left = result;
  }
  return halted_ ? nullptr : left;
}

Expr* Parser::negation() {
  Nesting nesting(*this);
  if (!nesting.ok()) return nullptr;
  Mark start = mark_++;
  Expr* operand = binary(kPrecedenceNot);
  if (operand == nullptr) return nullptr;
  UnaryOp* node = begin<UnaryOp>(start);
  node->op = UnaryOperator::kNot;
  node->operand = operand;
  return end(node);
}

// a + not b: at `not`, if there is one, with something behind it.
void Parser::explain_not(Mark operand, Expr* (Parser::*parse)()) {
  mark_ = operand;
  if (at() != Tok::kNot) return;
  Expr* value = (this->*parse)();
  if (value == nullptr || halted_) return;
  raise_at(ErrorKind::kSyntaxError, tokens_[operand].lineno, tokens_[operand].col, value->end_lineno,
           value->end_col_offset, kNotAfterOperator);
}

Expr* Parser::logical(Expr* left, Mark start, Tok type, int strength) {
  Items<Expr*> values(*this);
  values.push(left);
  while (at() == type) {
    Mark before = mark_++;
    Expr* value = binary(strength + 1);
    if (value == nullptr) {
      mark_ = before;
      break;
    }
    values.push(value);
  }
  if (halted_ || values.size() < 2) return nullptr;
  BoolOp* node = begin<BoolOp>(start);
  node->op = type == Tok::kAnd ? BoolOperator::kAnd : BoolOperator::kOr;
  node->values = values.finish();
  return end(node);
}

bool Parser::compare_operator(CompareOperator* op) {
  switch (at()) {
    case Tok::kEqualEqual: *op = CompareOperator::kEq; break;
    case Tok::kNotEqual: *op = CompareOperator::kNotEq; break;
    case Tok::kLess:
      *op = CompareOperator::kLt;
      if (at_next() == Tok::kGreater && tokens_[mark_].end == tokens_[mark_ + 1].start) {
        raise_tokens(tokens_[mark_], tokens_[mark_ + 1], "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
        return false;
      }
      break;
    case Tok::kLessEqual: *op = CompareOperator::kLtE; break;
    case Tok::kGreater: *op = CompareOperator::kGt; break;
    case Tok::kGreaterEqual: *op = CompareOperator::kGtE; break;
    case Tok::kIn: *op = CompareOperator::kIn; break;
    case Tok::kIs:
      mark_++;
      *op = CompareOperator::kIs;
      if (at() == Tok::kNot) {
        // `x is (not y)` is not what `x is not y` means, so the longer operator is tried first.
        *op = CompareOperator::kIsNot;
        break;
      }
      return true;
    case Tok::kNot:
      if (at_next() != Tok::kIn) return false;
      mark_++;
      *op = CompareOperator::kNotIn;
      break;
    default: return false;
  }
  mark_++;
  return true;
}

Expr* Parser::comparison(Expr* left, Mark start) {
  Items<void*> parts(*this);  // operators and operands in turn
  for (;;) {
    Mark before = mark_;
    CompareOperator op;
    Expr* right = compare_operator(&op) ? bitwise_or() : nullptr;
    if (right == nullptr) {
      mark_ = before;
      break;
    }
    parts.push(reinterpret_cast<void*>(static_cast<uintptr_t>(op)));
    parts.push(right);
  }
  uint32_t count = parts.size() / 2;
  if (halted_ || count == 0) return nullptr;
  Compare* node = begin<Compare>(start);
  node->left = left;
  node->ops.data = arena_.array<CompareOperator>(count);
  node->comparators.data = arena_.array<Expr*>(count);
  if (node->ops.data == nullptr || node->comparators.data == nullptr) {
    halt();
    return nullptr;
  }
  node->ops.size = node->comparators.size = count;
  for (uint32_t i = 0; i < count; i++) {
    node->ops[i] = static_cast<CompareOperator>(reinterpret_cast<uintptr_t>(parts[2 * i]));
    node->comparators[i] = static_cast<Expr*>(parts[2 * i + 1]);
  }
  return end(node);
}

Expr* Parser::unary() {
  if (!second_pass_) return unary_plain();
  Expr* result;
  if (memo_get(Memo::kUnary, 0, &result)) return result;
  Mark start = mark_;
  result = unary_plain();
  return memo_put(Memo::kUnary, 0, start, result);
}

Expr* Parser::unary_plain() {
  Mark start = mark_;
  UnaryOperator op;
  switch (at()) {
    case Tok::kPlus: op = UnaryOperator::kUAdd; break;
    case Tok::kMinus: op = UnaryOperator::kUSub; break;
    case Tok::kTilde: op = UnaryOperator::kInvert; break;
    default: return power();
  }
  Nesting nesting(*this);
  if (!nesting.ok()) return nullptr;
  mark_++;
  Expr* operand = unary();
  if (operand == nullptr) {
    if (explain_ && !halted_) explain_not(start + 1, &Parser::not_factor);
    return nullptr;
  }
  UnaryOp* node = begin<UnaryOp>(start);
  node->op = op;
  node->operand = operand;
  return end(node);
}

Expr* Parser::not_factor() {
  mark_++;
  return unary();
}

Expr* Parser::power() {
  Mark start = mark_;
  Expr* base;
  if (accept(Tok::kAwait)) {
    base = primary();
    if (base == nullptr) return nullptr;
    Await* node = begin<Await>(start);
    node->value = base;
    base = end(node);
  } else {
    base = primary();
  }
  if (base == nullptr || at() != Tok::kDoubleStar) return base;
  Nesting nesting(*this);
  if (!nesting.ok()) return nullptr;
  Mark before = mark_++;
  Expr* exponent = unary();
  if (exponent == nullptr) {
    mark_ = before;
    return base;
  }
  BinOp* node = begin<BinOp>(start);
  node->left = base;
  node->op = Operator::kPow;
  node->right = exponent;
  return end(node);
}

}  // namespace hognose::syntax
