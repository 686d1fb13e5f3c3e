// Atoms, displays and trailers.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

Expr* Parser::primary() {
  if (!second_pass_) return primary_plain();
  Expr* result;
  if (memo_get(Memo::kPrimary, 0, &result)) return result;
  Mark start = mark_;
  result = primary_plain();
  return memo_put(Memo::kPrimary, 0, start, result);
}

Expr* Parser::primary_plain() {
  Mark start = mark_;
  Expr* value = atom();
  while (value != nullptr) {
    Mark before = mark_;
    Expr* result = trailer(value, start);
    if (result == nullptr) {
      mark_ = before;
      break;
    }
    value = result;
  }
  return halted_ ? nullptr : value;
}

Expr* Parser::trailer(Expr* value, Mark start) {
  switch (at()) {
    case Tok::kDot: {
      mark_++;
      Ident attr = name();
      if (attr == nullptr) return nullptr;
      Attribute* node = begin<Attribute>(start);
      node->value = value;
      node->attr = attr;
      return end(node);
    }
    case Tok::kLeftParen: {
      Nesting nesting(*this);
      if (!nesting.ok()) return nullptr;
      Call* node = begin<Call>(start);
      node->func = value;
      Mark paren = mark_++;
      bool closed = false;
      if (!call_arguments(paren, &closed, &node->args, &node->keywords)) return nullptr;
      if (!closed && !accept(Tok::kRightParen)) return nullptr;
      return end(node);
    }
    case Tok::kLeftBracket: {
      Nesting nesting(*this);
      if (!nesting.ok()) return nullptr;
      Mark bracket = mark_++;
      Expr* index = slices();
      if (index == nullptr || !accept(Tok::kRightBracket)) {
        if (explain_ && !halted_) explain_comprehension(bracket);
        return nullptr;
      }
      Subscript* node = begin<Subscript>(start);
      node->value = value;
      node->slice = index;
      return end(node);
    }
    default: return nullptr;
  }
}

Expr* Parser::slices() {
  Mark start = mark_;
  Items<Expr*> elements(*this);
  bool tuple = false;
  for (;;) {
    Mark before = mark_;
    Expr* element = at() == Tok::kStar ? starred_argument() : slice();
    if (element == nullptr) {
      if (halted_ || elements.size() == 0) return nullptr;
      mark_ = before;
      break;
    }
    elements.push(element);
    tuple = tuple || is<Starred>(element);
    if (!accept(Tok::kComma)) break;
    tuple = true;
    if (at() == Tok::kRightBracket) break;
  }
  if (halted_) return nullptr;
  if (!tuple) return elements[0];
  Tuple* node = begin<Tuple>(start);
  node->elts = elements.finish();
  return end(node);
}

Expr* Parser::slice() {
  Mark start = mark_;
  Expr* lower = nullptr;
  if (at() != Tok::kColon) {
    lower = named_expression();
    if (lower == nullptr || at() != Tok::kColon) return lower;
    if (is<NamedExpr>(lower) && !lower->parenthesized) return lower;
  }
  Slice* node = begin<Slice>(start);
  node->lower = lower;
  mark_++;
  auto bound = [&](Expr** out) {
    if (!starts_expression()) return;
    Mark before = mark_;
    *out = expression();
    if (*out == nullptr) mark_ = before;
  };
  bound(&node->upper);
  if (accept(Tok::kColon)) bound(&node->step);
  return end(node);
}

Expr* Parser::atom() {
  if (!second_pass_) return atom_plain();
  Expr* result;
  int mode = explain_ ? 0 : 1;
  if (memo_get(Memo::kAtom, mode, &result)) return result;
  Mark start = mark_;
  result = atom_plain();
  return memo_put(Memo::kAtom, mode, start, result);
}

Expr* Parser::atom_plain() {
  Mark start = mark_;
  switch (at()) {
    case Tok::kName: return name_node(ExprContext::kLoad);
    case Tok::kNumber: return number();
    case Tok::kString:
    case Tok::kFStringStart:
    case Tok::kTStringStart: return strings();
    case Tok::kTrue: mark_++; return constant(start, ConstantType::kTrue);
    case Tok::kFalse: mark_++; return constant(start, ConstantType::kFalse);
    case Tok::kNone: mark_++; return constant(start, ConstantType::kNone);
    case Tok::kEllipsis: mark_++; return constant(start, ConstantType::kEllipsis);
    case Tok::kLeftParen:
    case Tok::kLeftBracket:
    case Tok::kLeftBrace: {
      Nesting nesting(*this);
      if (!nesting.ok()) return nullptr;
      Tok opening = at();
      Expr* result = opening == Tok::kLeftParen     ? paren_atom()
                     : opening == Tok::kLeftBracket ? bracket_atom()
                                                    : brace_atom();
      if (halted_) return nullptr;
      return result;
    }
    default: return nullptr;
  }
}

// The elements behind `first` up to the closing bracket, which is not consumed. False: something else comes.
bool Parser::rest_of_display(Items<Expr*>& elements, Tok closing) {
  while (accept(Tok::kComma)) {
    if (at() == closing) break;
    Expr* next = star_named_expression();
    if (next == nullptr) return false;
    elements.push(next);
  }
  return at() == closing;
}

// Tuple, group or generator expression.
Expr* Parser::paren_atom() {
  Mark start = mark_++;
  if (accept(Tok::kRightParen)) return end(begin<Tuple>(start));
  if (at() == Tok::kYield) {
    Expr* value = yield_expression();
    if (value == nullptr || !accept(Tok::kRightParen)) return nullptr;
    value->parenthesized = true;
    return value;
  }
  Expr* first = star_named_expression();
  if (halted_) return nullptr;
  if (first != nullptr) {
    if (at() == Tok::kComma) {
      Items<Expr*> elements(*this);
      elements.push(first);
      if (rest_of_display(elements, Tok::kRightParen)) {
        mark_++;
        Tuple* node = begin<Tuple>(start);
        node->elts = elements.finish();
        return end(node);
      }
    } else if (!is<Starred>(first)) {
      if (accept(Tok::kRightParen)) {
        first->parenthesized = true;
        return first;
      }
      if (at_for()) {
        Span<Comprehension*> generators;
        if (for_if_clauses(&generators) && accept(Tok::kRightParen)) {
          GeneratorExp* node = begin<GeneratorExp>(start);
          node->elt = first;
          node->generators = generators;
          return end(node);
        }
      }
    }
  }
  if (explain_ && !halted_) {
    mark_ = start + 1;
    if (at() == Tok::kStar) {
      Expr* star = starred_argument();
      if (star != nullptr && at() == Tok::kRightParen && !halted_) {
        return raise_node(star, "cannot use starred expression here");
      }
    } else if (accept(Tok::kDoubleStar)) {
      if (expression() != nullptr && at() == Tok::kRightParen && !halted_) {
        return raise_token(tokens_[start + 1], "cannot use double starred expression here");
      }
    }
    if (!halted_) explain_comprehension(start);
  }
  return nullptr;
}

// List or list comprehension.
Expr* Parser::bracket_atom() {
  Mark start = mark_++;
  if (accept(Tok::kRightBracket)) return end(begin<List>(start));
  Expr* first = star_named_expression();
  if (halted_) return nullptr;
  if (first != nullptr) {
    if (at_for() && !is<Starred>(first)) {
      Span<Comprehension*> generators;
      if (for_if_clauses(&generators) && accept(Tok::kRightBracket)) {
        ListComp* node = begin<ListComp>(start);
        node->elt = first;
        node->generators = generators;
        return end(node);
      }
    } else {
      Items<Expr*> elements(*this);
      elements.push(first);
      if (rest_of_display(elements, Tok::kRightBracket)) {
        mark_++;
        List* node = begin<List>(start);
        node->elts = elements.finish();
        return end(node);
      }
    }
  }
  if (explain_ && !halted_) explain_comprehension(start);
  return nullptr;
}

// Dict, set, or a comprehension of either.
Expr* Parser::brace_atom() {
  Mark start = mark_++;
  if (accept(Tok::kRightBrace)) return end(begin<Dict>(start));
  bool set = at() == Tok::kStar || (at() == Tok::kName && at_next() == Tok::kColonEqual);
  if (!set) {
    Expr* dict = dict_display(start, &set);
    if (dict != nullptr || halted_) return dict;
    if (explain_) set = true;
  }
  if (set) {
    mark_ = start + 1;
    Expr* first = star_named_expression();
    if (halted_) return nullptr;
    if (first != nullptr) {
      if (at_for() && !is<Starred>(first)) {
        Span<Comprehension*> generators;
        if (for_if_clauses(&generators) && accept(Tok::kRightBrace)) {
          SetComp* node = begin<SetComp>(start);
          node->elt = first;
          node->generators = generators;
          return end(node);
        }
      } else {
        Items<Expr*> elements(*this);
        elements.push(first);
        if (rest_of_display(elements, Tok::kRightBrace)) {
          mark_++;
          Set* node = begin<Set>(start);
          node->elts = elements.finish();
          return end(node);
        }
      }
    }
    if (halted_) return nullptr;
  }
  if (explain_) {
    // {**a for a in b}
    mark_ = start + 1;
    if (at() == Tok::kDoubleStar) {
      mark_++;
      Span<Comprehension*> ignored;
      if (bitwise_or() != nullptr && for_if_clauses(&ignored) && at() == Tok::kRightBrace && !halted_) {
        return raise_token(tokens_[start + 1], "dict unpacking cannot be used in dict comprehension");
      }
      if (halted_) return nullptr;
    }
    explain_comprehension(start);
  }
  return nullptr;
}

// A dict or dict comprehension. *set: the first element is no key, so it may be a set; it is in *set_first_ then.
Expr* Parser::dict_display(Mark start, bool* set) {
  Items<Expr*> pairs(*this);  // key (nullptr for **) and value in turn
  for (;;) {
    if (pairs.size() > 0 && at() == Tok::kRightBrace) break;
    if (accept(Tok::kDoubleStar)) {
      Expr* value = bitwise_or();
      if (value == nullptr) return nullptr;
      pairs.push(nullptr);
      pairs.push(value);
    } else {
      Expr* key = expression();
      if (key == nullptr) return nullptr;
      Mark colon = mark_;
      if (!accept(Tok::kColon)) {
        if (pairs.size() > 0) return explain_pair(key, false);
        if (!explain_) return set_display(start, key);
        *set = true;
        return nullptr;
      }
      Expr* value = expression();
      if (value == nullptr) {
        mark_ = colon;
        return explain_pair(key, pairs.size() == 0);
      }
      if (pairs.size() == 0 && at_for()) {
        DictComp* node = begin<DictComp>(start);
        node->key = key;
        node->value = value;
        if (!for_if_clauses(&node->generators) || !accept(Tok::kRightBrace)) return nullptr;
        return end(node);
      }
      pairs.push(key);
      pairs.push(value);
    }
    if (!accept(Tok::kComma)) break;
  }
  if (halted_ || !accept(Tok::kRightBrace)) return nullptr;
  Dict* node = begin<Dict>(start);
  uint32_t count = pairs.size() / 2;
  node->keys.data = arena_.array<Expr*>(count);
  node->values.data = arena_.array<Expr*>(count);
  if (node->keys.data == nullptr || node->values.data == nullptr) {
    halt();
    return nullptr;
  }
  node->keys.size = node->values.size = count;
  for (uint32_t i = 0; i < count; i++) {
    node->keys[i] = pairs[2 * i];
    node->values[i] = pairs[2 * i + 1];
  }
  return end(node);
}

// In the first pass: a set whose first element is already read.
Expr* Parser::set_display(Mark start, Expr* first) {
  if (at_for()) {
    SetComp* node = begin<SetComp>(start);
    node->elt = first;
    if (!for_if_clauses(&node->generators) || !accept(Tok::kRightBrace)) return nullptr;
    return end(node);
  }
  Items<Expr*> elements(*this);
  elements.push(first);
  if (!rest_of_display(elements, Tok::kRightBrace)) return nullptr;
  mark_++;
  Set* node = begin<Set>(start);
  node->elts = elements.finish();
  return end(node);
}

// In a dict, behind `key` where no colon is, or at the value that is none. These errors are certain, so they do not wait for the
// second pass.
std::nullptr_t Parser::explain_pair(const Expr* key, bool first) {
  if (halted_) return nullptr;
  if (at() != Tok::kColon) {
    if (first || halted_) return nullptr;
    return raise_at(ErrorKind::kSyntaxError, key->lineno, key->end_col_offset - 1, key->end_lineno, -1,
                    "':' expected after dictionary key");
  }
  Mark colon = mark_++;
  if (at() == Tok::kStar) {
    Mark star = mark_++;
    if (bitwise_or() == nullptr || halted_) return nullptr;
    return raise_from(tokens_[star].lineno, tokens_[star].col, "cannot use a starred expression in a dictionary value");
  }
  if (at() == Tok::kRightBrace || at() == Tok::kComma) {
    return raise_token(tokens_[colon], "expression expected after dictionary key and ':'");
  }
  return nullptr;
}

// [*a for a in b]      [a, b for a, b in c]
void Parser::explain_comprehension(Mark start) {
  Span<Comprehension*> ignored;
  bool paren = tokens_[start].type == Tok::kLeftParen;
  mark_ = start + 1;
  if (at() == Tok::kStar) {
    Expr* star = starred_argument();
    if (star != nullptr && at_for() && for_if_clauses(&ignored) && !halted_) {
      raise_node(star, "iterable unpacking cannot be used in comprehension");
    }
    if (halted_) return;
  }
  if (paren) return;
  mark_ = start + 1;
  Expr* first = star_named_expression();
  if (first == nullptr || at() != Tok::kComma) return;
  Mark comma = mark_++;
  Expr* last = nullptr;
  while (starts_expression() || at() == Tok::kStar) {
    Mark before = mark_;
    Expr* next = star_named_expression();
    if (next == nullptr) {
      mark_ = before;
      break;
    }
    last = next;
    if (!accept(Tok::kComma)) break;
  }
  if (halted_) return;
  constexpr const char* kMessage = "did you forget parentheses around the comprehension target?";
  if (at_for() && for_if_clauses(&ignored) && !halted_) {
    if (last != nullptr) {
      raise_range(first, last, kMessage);
    } else {
      raise_at(ErrorKind::kSyntaxError, first->lineno, first->col_offset, tokens_[comma].end_lineno,
               tokens_[comma].end_col, kMessage);
    }
  }
}

}  // namespace hognose::syntax
