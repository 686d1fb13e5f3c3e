// match statements and patterns.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

Expr* Parser::subject() {
  Mark start = mark_;
  Expr* first = star_named_expression();
  if (first == nullptr) return nullptr;
  if (at() == Tok::kComma) return tuple_from(start, first, &Parser::star_named_expression, true);
  return is<Starred>(first) ? nullptr : first;
}

// `match` may be a name like any other: nullptr, without an error, when what follows is no match statement.
Stmt* Parser::match_statement() {
  Mark start = mark_;
  if (!at_word("match")) return nullptr;
  mark_++;
  if (!starts_expression() && at() != Tok::kStar) return nullptr;
  Match* node = begin<Match>(start);
  node->subject = subject();
  if (node->subject == nullptr || halted_) return nullptr;
  if (!accept(Tok::kColon)) {
    if (explain_ && at() == Tok::kNewline) raise_last("expected ':'");
    return nullptr;
  }
  if (explain_ && missing_block()) return raise_indent("'match' statement", tokens_[start]);
  if (!accept(Tok::kNewline) || !accept(Tok::kIndent)) return nullptr;
  Items<MatchCase*> cases(*this);
  while (at_word("case")) {
    Mark before = mark_;
    MatchCase* one = case_block();
    if (one == nullptr) {
      mark_ = before;
      break;
    }
    cases.push(one);
  }
  if (halted_ || cases.size() == 0 || !accept(Tok::kDedent)) return nullptr;
  node->cases = cases.finish();
  return end(node);
}

MatchCase* Parser::case_block() {
  Mark start = mark_++;
  MatchCase* node = arena_.make<MatchCase>();
  node->kind = NodeKind::kMatchCase;
  node->pattern = patterns();
  if (node->pattern == nullptr) return nullptr;
  if (accept(Tok::kIf)) {
    node->guard = named_expression();
    if (node->guard == nullptr) return nullptr;
  }
  if (!colon() || !body(&node->body, "'case' statement", start)) return nullptr;
  return node;
}

// The patterns of a sequence without brackets, behind its first one and at its comma.
bool Parser::rest_of_sequence(Items<Pattern*>& list, Tok closing) {
  while (accept(Tok::kComma)) {
    if (at() == closing) break;
    Mark before = mark_;
    Pattern* next = maybe_star_pattern();
    if (next == nullptr) {
      mark_ = before;
      break;
    }
    list.push(next);
  }
  return !halted_;
}

Pattern* Parser::patterns() {
  Mark start = mark_;
  Pattern* first = maybe_star_pattern();
  if (first == nullptr) return nullptr;
  if (at() != Tok::kComma) return is<MatchStar>(first) ? nullptr : first;
  Items<Pattern*> list(*this);
  list.push(first);
  if (!rest_of_sequence(list, Tok::kColon)) return nullptr;
  MatchSequence* node = begin<MatchSequence>(start);
  node->patterns = list.finish();
  return end(node);
}

Pattern* Parser::maybe_star_pattern() {
  if (at() != Tok::kStar) return pattern();
  Mark start = mark_++;
  MatchStar* node = begin<MatchStar>(start);
  if (at_word("_")) {
    mark_++;
  } else if (!capture_target(&node->name)) {
    return nullptr;
  }
  return end(node);
}

// A name that is bound: not '_', and not the beginning of something longer.
bool Parser::capture_target(Ident* out) {
  if (at() != Tok::kName || at_word("_")) return false;
  Tok next = at_next();
  if (next == Tok::kDot || next == Tok::kLeftParen || next == Tok::kEqual) return false;
  *out = name();
  return *out != nullptr;
}

Pattern* Parser::pattern() {
  Nesting nesting(*this);
  if (!nesting.ok()) return nullptr;
  Mark start = mark_;
  Pattern* inner = or_pattern();
  if (inner == nullptr || at() != Tok::kAs) return inner;
  Mark before = mark_++;
  MatchAs* node = begin<MatchAs>(start);
  node->pattern = inner;
  if (capture_target(&node->name)) return end(node);
  if (explain_ && !halted_) {
    if (at_word("_")) return raise_token(current(), "cannot use '_' as a target");
    Expr* target = expression();
    if (target != nullptr && !halted_) return raise_with_name("cannot use %s as pattern target", target);
  }
  mark_ = before;
  return inner;
}

Pattern* Parser::or_pattern() {
  Mark start = mark_;
  Pattern* first = closed_pattern();
  if (first == nullptr || at() != Tok::kVBar) return first;
  Items<Pattern*> list(*this);
  list.push(first);
  while (at() == Tok::kVBar) {
    Mark before = mark_++;
    Pattern* next = closed_pattern();
    if (next == nullptr) {
      mark_ = before;
      break;
    }
    list.push(next);
  }
  if (halted_) return nullptr;
  if (list.size() == 1) return first;
  MatchOr* node = begin<MatchOr>(start);
  node->patterns = list.finish();
  return end(node);
}

// -1, 1 + 2j, "text", None ... as an expression; nullptr when there is none.
Expr* Parser::pattern_literal() {
  Mark start = mark_;
  switch (at()) {
    case Tok::kString:
    case Tok::kFStringStart:
    case Tok::kTStringStart: return strings();
    case Tok::kTrue: mark_++; return constant(start, ConstantType::kTrue);
    case Tok::kFalse: mark_++; return constant(start, ConstantType::kFalse);
    case Tok::kNone: mark_++; return constant(start, ConstantType::kNone);
    case Tok::kMinus:
    case Tok::kNumber: break;
    default: return nullptr;
  }
  bool negative = accept(Tok::kMinus);
  if (at() != Tok::kNumber) return nullptr;
  Constant* literal = number();
  if (literal == nullptr) return nullptr;
  Expr* value = literal;
  if (negative) {
    UnaryOp* minus = begin<UnaryOp>(start);
    minus->op = UnaryOperator::kUSub;
    minus->operand = literal;
    value = end(minus);
  }
  if (at() != Tok::kPlus && at() != Tok::kMinus) return value;
  if (literal->value.type == ConstantType::kImaginary) {
    return raise_node(literal, "real number required in complex literal");
  }
  Operator op = at() == Tok::kPlus ? Operator::kAdd : Operator::kSub;
  mark_++;
  if (at() != Tok::kNumber) return nullptr;
  Constant* imaginary = number();
  if (imaginary == nullptr) return nullptr;
  if (imaginary->value.type != ConstantType::kImaginary) {
    return raise_node(imaginary, "imaginary number required in complex literal");
  }
  BinOp* node = begin<BinOp>(start);
  node->left = value;
  node->op = op;
  node->right = imaginary;
  return end(node);
}

// a or a.b.c
Expr* Parser::name_or_attribute() {
  Mark start = mark_;
  Expr* value = name_node(ExprContext::kLoad);
  while (value != nullptr && at() == Tok::kDot) {
    Mark before = mark_++;
    Ident attr = name();
    if (attr == nullptr) {
      mark_ = before;
      break;
    }
    Attribute* node = begin<Attribute>(start);
    node->value = value;
    node->attr = attr;
    value = end(node);
  }
  return value;
}

Pattern* Parser::closed_pattern() {
  if (!second_pass_) return closed_pattern_plain();
  Pattern* result;
  if (memo_get(Memo::kClosedPattern, 0, &result)) return result;
  Mark start = mark_;
  result = closed_pattern_plain();
  return memo_put(Memo::kClosedPattern, 0, start, result);
}

Pattern* Parser::closed_pattern_plain() {
  Mark start = mark_;
  switch (at()) {
    case Tok::kTrue:
    case Tok::kFalse:
    case Tok::kNone: {
      MatchSingleton* node = begin<MatchSingleton>(start);
      node->value.type = at() == Tok::kNone   ? ConstantType::kNone
                         : at() == Tok::kTrue ? ConstantType::kTrue
                                              : ConstantType::kFalse;
      mark_++;
      return end(node);
    }
    case Tok::kNumber:
    case Tok::kMinus:
    case Tok::kString:
    case Tok::kFStringStart:
    case Tok::kTStringStart: {
      Expr* value = pattern_literal();
      if (value == nullptr) return nullptr;
      MatchValue* node = begin<MatchValue>(start);
      node->value = value;
      return end(node);
    }
    case Tok::kName: {
      MatchAs* capture = begin<MatchAs>(start);
      if (at_word("_")) {
        mark_++;
        return end(capture);
      }
      if (capture_target(&capture->name)) return end(capture);
      if (at_next() == Tok::kEqual) return nullptr;
      Expr* value = name_or_attribute();
      if (value == nullptr || halted_) return nullptr;
      if (at() == Tok::kLeftParen) return class_pattern(start, value);
      if (at() == Tok::kDot || at() == Tok::kEqual || !is<Attribute>(value)) return nullptr;
      MatchValue* node = begin<MatchValue>(start);
      node->value = value;
      return end(node);
    }
    case Tok::kLeftParen:
    case Tok::kLeftBracket: {
      Nesting nesting(*this);
      if (!nesting.ok()) return nullptr;
      Tok closing = at() == Tok::kLeftParen ? Tok::kRightParen : Tok::kRightBracket;
      mark_++;
      return sequence_pattern(start, closing);
    }
    case Tok::kLeftBrace: {
      Nesting nesting(*this);
      if (!nesting.ok()) return nullptr;
      mark_++;
      return mapping_pattern(start);
    }
    default: return nullptr;
  }
}

// A group, or a sequence in brackets of either sort.
Pattern* Parser::sequence_pattern(Mark start, Tok closing) {
  Items<Pattern*> list(*this);
  if (at() != closing) {
    Pattern* first = maybe_star_pattern();
    if (first == nullptr) return nullptr;
    if (closing == Tok::kRightParen && at() == closing && !is<MatchStar>(first)) {
      mark_++;
      return first;
    }
    list.push(first);
    if (closing == Tok::kRightParen && at() != Tok::kComma) return nullptr;
    if (!rest_of_sequence(list, closing)) return nullptr;
  }
  if (!accept(closing)) return nullptr;
  MatchSequence* node = begin<MatchSequence>(start);
  node->patterns = list.finish();
  return end(node);
}

Pattern* Parser::mapping_pattern(Mark start) {
  MatchMapping* node = begin<MatchMapping>(start);
  Items<void*> pairs(*this);
  while (at() != Tok::kRightBrace) {
    if (accept(Tok::kDoubleStar)) {
      if (!capture_target(&node->rest)) return nullptr;
      accept(Tok::kComma);
      break;
    }
    Expr* key = at() == Tok::kName ? name_or_attribute() : pattern_literal();
    if (key == nullptr || is<Name>(key) || !accept(Tok::kColon)) return nullptr;
    Pattern* value = pattern();
    if (value == nullptr) return nullptr;
    pairs.push(key);
    pairs.push(value);
    if (!accept(Tok::kComma)) break;
  }
  if (halted_ || !accept(Tok::kRightBrace)) return nullptr;
  uint32_t count = pairs.size() / 2;
  node->keys.data = arena_.array<Expr*>(count);
  node->patterns.data = arena_.array<Pattern*>(count);
  if (node->keys.data == nullptr || node->patterns.data == nullptr) {
    halt();
    return nullptr;
  }
  node->keys.size = node->patterns.size = count;
  for (uint32_t i = 0; i < count; i++) {
    node->keys[i] = static_cast<Expr*>(pairs[2 * i]);
    node->patterns[i] = static_cast<Pattern*>(pairs[2 * i + 1]);
  }
  return end(node);
}

// cls(pattern, name=pattern)
Pattern* Parser::class_pattern(Mark start, Expr* cls) {
  Nesting nesting(*this);
  if (!nesting.ok()) return nullptr;
  mark_++;
  MatchClass* node = begin<MatchClass>(start);
  node->cls = cls;
  Items<void*> all(*this);  // name (or nullptr) and pattern in turn
  uint32_t positional = 0;
  uint32_t keywords = 0;
  while (at() != Tok::kRightParen) {
    Ident keyword = nullptr;
    if (at() == Tok::kName && at_next() == Tok::kEqual) {
      keyword = name();
      mark_++;
    } else if (keywords > 0) {
      if (explain_) explain_positional_pattern();
      return nullptr;
    }
    Pattern* value = pattern();
    if (value == nullptr) return nullptr;
    all.push(keyword);
    all.push(value);
    (keyword != nullptr ? keywords : positional)++;
    if (!accept(Tok::kComma)) break;
  }
  if (halted_ || !accept(Tok::kRightParen)) return nullptr;
  node->patterns.data = arena_.array<Pattern*>(positional);
  node->kwd_attrs.data = arena_.array<Ident>(keywords);
  node->kwd_patterns.data = arena_.array<Pattern*>(keywords);
  if (node->patterns.data == nullptr || node->kwd_attrs.data == nullptr || node->kwd_patterns.data == nullptr) {
    halt();
    return nullptr;
  }
  for (uint32_t i = 0; i < positional + keywords; i++) {
    Pattern* value = static_cast<Pattern*>(all[2 * i + 1]);
    if (i < positional) {
      node->patterns.data[node->patterns.size++] = value;
    } else {
      node->kwd_attrs.data[node->kwd_attrs.size++] = static_cast<Ident>(all[2 * i]);
      node->kwd_patterns.data[node->kwd_patterns.size++] = value;
    }
  }
  return end(node);
}

// At a positional pattern that follows keyword patterns.
void Parser::explain_positional_pattern() {
  Pattern* first = nullptr;
  Pattern* last = nullptr;
  for (;;) {
    Mark before = mark_;
    Pattern* next = pattern();
    if (next == nullptr) {
      mark_ = before;
      break;
    }
    if (first == nullptr) first = next;
    last = next;
    if (!accept(Tok::kComma)) break;
  }
  if (first != nullptr && !halted_) raise_range(first, last, "positional patterns follow keyword patterns");
}

}  // namespace hognose::syntax
