// Call arguments, comprehension clauses, assignment targets.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

// ---- Targets ----

bool Parser::set_context(Expr* expr, ExprContext context) {
  switch (expr->kind) {
    case NodeKind::kName: as<Name>(expr)->ctx = context; return true;
    case NodeKind::kAttribute: as<Attribute>(expr)->ctx = context; return true;
    case NodeKind::kSubscript: as<Subscript>(expr)->ctx = context; return true;
    case NodeKind::kStarred: as<Starred>(expr)->ctx = context; return set_context(as<Starred>(expr)->value, context);
    case NodeKind::kTuple:
      as<Tuple>(expr)->ctx = context;
      for (Expr* element : as<Tuple>(expr)->elts) set_context(element, context);
      return true;
    case NodeKind::kList:
      as<List>(expr)->ctx = context;
      for (Expr* element : as<List>(expr)->elts) set_context(element, context);
      return true;
    default: return false;
  }
}

// Whether an expression may stand left of '='. Stars are allowed here where the grammar allows them; that only one may be in a
// list, and none alone, is for the compiler to say.
bool Parser::is_star_target(const Expr* expr) const {
  switch (expr->kind) {
    case NodeKind::kName:
    case NodeKind::kAttribute:
    case NodeKind::kSubscript: return true;
    case NodeKind::kStarred: {
      const Expr* value = as<Starred>(expr)->value;
      return value->kind != NodeKind::kStarred && is_star_target(value);
    }
    case NodeKind::kTuple:
      for (const Expr* element : as<Tuple>(expr)->elts) {
        if (!is_star_target(element)) return false;
      }
      return true;
    case NodeKind::kList:
      for (const Expr* element : as<List>(expr)->elts) {
        if (!is_star_target(element)) return false;
      }
      return true;
    default: return false;
  }
}

bool Parser::is_delete_target(const Expr* expr) const {
  switch (expr->kind) {
    case NodeKind::kName:
    case NodeKind::kAttribute:
    case NodeKind::kSubscript: return true;
    case NodeKind::kTuple:
      for (const Expr* element : as<Tuple>(expr)->elts) {
        if (!is_delete_target(element)) return false;
      }
      return true;
    case NodeKind::kList:
      for (const Expr* element : as<List>(expr)->elts) {
        if (!is_delete_target(element)) return false;
      }
      return true;
    default: return false;
  }
}

bool Parser::is_single_target(const Expr* expr) const {
  return expr->kind == NodeKind::kName || expr->kind == NodeKind::kAttribute || expr->kind == NodeKind::kSubscript;
}

Expr* Parser::star_target() {
  Mark start = mark_;
  if (accept(Tok::kStar)) {
    if (at() == Tok::kStar) return nullptr;
    Expr* value = star_target();
    if (value == nullptr) return nullptr;
    Starred* node = begin<Starred>(start);
    node->value = value;
    return end(node);
  }
  Expr* target = starts_expression() ? primary() : nullptr;
  return target != nullptr && is_star_target(target) ? target : nullptr;
}

Expr* Parser::star_targets() {
  Mark start = mark_;
  Expr* target = star_target();
  if (target == nullptr) return nullptr;
  if (at() == Tok::kComma) target = tuple_from(start, target, &Parser::star_target, true);
  if (target != nullptr) set_context(target, ExprContext::kStore);
  return target;
}

void Parser::explain_for_target(Mark keyword) {
  mark_ = keyword + 1;
  raise_invalid_target(star_expressions(), TargetKind::kFor);
}

// ---- Comprehensions ----

bool Parser::for_if_clauses(Span<Comprehension*>* out) {
  Items<Comprehension*> clauses(*this);
  while (at_for()) {
    Mark start = mark_;
    Comprehension* clause = arena_.make<Comprehension>();
    clause->kind = NodeKind::kComprehension;
    clause->is_async = accept(Tok::kAsync) ? 1 : 0;
    Mark keyword = mark_++;
    clause->target = star_targets();
    if (halted_) return false;
    if (clause->target == nullptr || !accept(Tok::kIn)) {
      if (explain_) explain_for_clause(keyword);
      mark_ = start;
      break;
    }
    clause->iter = disjunction();
    if (clause->iter == nullptr) {
      mark_ = start;
      break;
    }
    if (!conditions(&clause->ifs)) return false;
    clauses.push(clause);
  }
  if (halted_ || clauses.size() == 0) return false;
  *out = clauses.finish();
  return !halted_;
}

// The conditions of one clause.
bool Parser::conditions(Span<Expr*>* out) {
  Items<Expr*> list(*this);
  while (at() == Tok::kIf) {
    Mark before = mark_++;
    Expr* condition = disjunction();
    if (condition == nullptr) {
      mark_ = before;
      break;
    }
    list.push(condition);
  }
  *out = list.finish();
  return !halted_;
}

void Parser::explain_for_clause(Mark keyword) {
  mark_ = keyword + 1;
  if (bitwise_or() != nullptr) {
    while (accept(Tok::kComma)) {
      if (!starts_expression()) break;
      Mark before = mark_;
      if (bitwise_or() == nullptr) {
        mark_ = before;
        break;
      }
    }
    if (halted_) return;
    if (at() != Tok::kIn && !halted_) {
      raise_last("'in' expected after for-loop variables");
      return;
    }
  }
  if (!halted_) explain_for_target(keyword);
}

// ---- Arguments ----

Expr* Parser::starred_argument() {
  Mark start = mark_++;
  Expr* value = expression();
  if (halted_) return nullptr;
  if (value == nullptr) {
    if (explain_) raise_last("Invalid star expression");
    return nullptr;
  }
  if (explain_ && at() == Tok::kEqual) {
    mark_++;
    Expr* wrong = expression();
    if (wrong != nullptr && !halted_) {
      return raise_at(ErrorKind::kSyntaxError, tokens_[start].lineno, tokens_[start].col, wrong->end_lineno,
                      wrong->end_col_offset, "cannot assign to iterable argument unpacking");
    }
    if (halted_) return nullptr;
    mark_ = start + 1;
    value = expression();
  }
  Starred* node = begin<Starred>(start);
  node->value = value;
  return end(node);
}

// A positional argument: not followed by '='.
Expr* Parser::positional_argument() {
  Expr* value;
  if (at() == Tok::kName && at_next() == Tok::kColonEqual) {
    value = named_expression();
  } else {
    value = expression();
    if (value != nullptr && at() == Tok::kColonEqual) return nullptr;
  }
  return value != nullptr && at() == Tok::kEqual ? nullptr : value;
}

// Mistakes around '=' in calls. True: raised. Otherwise mark_ is back.
bool Parser::explain_keyword_argument() {
  Mark start = mark_;
  Tok type = at();
  if ((type == Tok::kTrue || type == Tok::kFalse || type == Tok::kNone) && at_next() == Tok::kEqual) {
    raise_tokens(tokens_[start], tokens_[start + 1], diagnostics_.format("cannot assign to %s", token_text(type)));
    return true;
  }
  if (type == Tok::kName && at_next() == Tok::kEqual) {
    mark_ += 2;
    Span<Comprehension*> ignored;
    if (expression() != nullptr && at_for() && for_if_clauses(&ignored) && !halted_) {
      raise_tokens(tokens_[start], tokens_[start + 1], "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    mark_ = start;
    return halted_;
  }
  Expr* target = type == Tok::kDoubleStar || type == Tok::kStar ? nullptr : expression();
  if (target != nullptr && at() == Tok::kEqual && !halted_) {
    raise_at(ErrorKind::kSyntaxError, target->lineno, target->col_offset, current().end_lineno, current().end_col,
             "expression cannot contain assignment, perhaps you meant \"==\"?");
    return true;
  }
  mark_ = start;
  if (type == Tok::kDoubleStar) {
    mark_++;
    if (expression() != nullptr && accept(Tok::kEqual)) {
      Expr* value = expression();
      if (value != nullptr && !halted_) {
        raise_at(ErrorKind::kSyntaxError, tokens_[start].lineno, tokens_[start].col, value->end_lineno,
                 value->end_col_offset, "cannot assign to keyword argument unpacking");
      }
    }
    mark_ = start;
  }
  return halted_;
}

// As many arguments as there are, separated by commas; mark_ is behind the last one. False: none.
bool Parser::some_arguments(ArgumentList* out) {
  Items<Expr*> args(*this);
  // Positional arguments and keywords interleave (f(a=1, *b)); one of the two has to be a linked list.
  KeywordLink* first_keyword = nullptr;
  KeywordLink** last_keyword = &first_keyword;
  uint32_t keywords = 0;
  enum { kPositional, kNamed, kUnpacked } state = kPositional;
  uint32_t count = 0;
  Mark after = mark_;
  for (;;) {
    Mark before = mark_;
    Tok type = at();
    bool done = false;
    if (type == Tok::kStar && state != kUnpacked) {
      Expr* star = starred_argument();
      if (star != nullptr) {
        args.push(star);
        done = true;
      }
    } else if (state == kPositional && type != Tok::kDoubleStar && starts_expression() &&
               !(type == Tok::kName && at_next() == Tok::kEqual)) {
      Expr* value = positional_argument();
      if (value != nullptr) {
        args.push(value);
        done = true;
        if (count == 0 && out->paren != kNoMark && at_for()) {
          // f(x for x in y)
          Mark before_for = mark_;
          Span<Comprehension*> generators;
          if (for_if_clauses(&generators) && at() == Tok::kRightParen) {
            mark_++;
            GeneratorExp* generator = begin<GeneratorExp>(out->paren);
            generator->elt = value;
            generator->generators = generators;
            out->args = single<Expr>(arena_, end(generator));
            if (arena_.failed()) halt();
            out->closed = true;
            return !halted_;
          }
          if (halted_) return false;
          mark_ = before_for;
        }
      }
    }
    if (!done && !halted_) {
      mark_ = before;
      if (explain_ && explain_keyword_argument()) return false;
      if (type == Tok::kDoubleStar) {
        mark_++;
        Expr* value = expression();
        if (value != nullptr) {
          Keyword* keyword = begin<Keyword>(before);
          keyword->value = value;
          last_keyword = link_keyword(last_keyword, end(keyword));
          keywords++;
          state = kUnpacked;
          done = true;
        }
      } else if (type == Tok::kName && at_next() == Tok::kEqual) {
        Ident id = name();
        mark_++;
        Expr* value = expression();
        if (value != nullptr) {
          Keyword* keyword = begin<Keyword>(before);
          keyword->arg = id;
          keyword->value = value;
          last_keyword = link_keyword(last_keyword, end(keyword));
          keywords++;
          if (state == kPositional) state = kNamed;
          done = true;
        }
      }
    }
    if (halted_) return false;
    if (!done) {
      mark_ = after;
      break;
    }
    count++;
    after = mark_;
    if (!accept(Tok::kComma)) break;
    if (at() == Tok::kRightParen) {
      mark_ = after;
      break;
    }
  }
  if (count == 0) return false;
  out->args = args.finish();
  out->keywords.data = arena_.array<Keyword*>(keywords);
  if (halted_ || out->keywords.data == nullptr) {
    halt();
    return false;
  }
  for (KeywordLink* link = first_keyword; link != nullptr; link = link->next) {
    out->keywords.data[out->keywords.size++] = link->keyword;
  }
  return true;
}

Parser::KeywordLink** Parser::link_keyword(KeywordLink** last, Keyword* keyword) {
  KeywordLink* link = arena_.make<KeywordLink>();
  link->keyword = keyword;
  *last = link;
  return &link->next;
}

// The arguments behind the parenthesis `paren`. *closed: the closing one is consumed (it belongs to a generator expression).
bool Parser::call_arguments(Mark paren, bool* closed, Span<Expr*>* args, Span<Keyword*>* keywords) {
  if (at() == Tok::kRightParen) return true;
  Mark start = mark_;
  ArgumentList found;
  found.paren = paren;
  bool some = some_arguments(&found);
  if (halted_) return false;
  if (some) {
    if (closed != nullptr) *closed = found.closed;
    if (!found.closed) accept(Tok::kComma);
    if (found.closed || at() == Tok::kRightParen) {
      *args = found.args;
      *keywords = found.keywords;
      return true;
    }
  }
  if (explain_) {
    if (paren != kNoMark) {
      explain_comprehension(paren);
      if (halted_) return false;
    }
    explain_arguments(start);
  }
  return false;
}

bool Parser::arguments(Span<Expr*>* args, Span<Keyword*>* keywords) {
  return call_arguments(kNoMark, nullptr, args, keywords);
}

namespace {

// What a generator expression ends with.
const Expr* last_of(const Comprehension* clause) { return clause->ifs.empty() ? clause->iter : clause->ifs.back(); }

constexpr const char* kParenthesize = "Generator expression must be parenthesized";

}  // namespace

void Parser::explain_arguments(Mark start) {
  Span<Comprehension*> clauses;
  // f(**k, *a): the stars behind
  mark_ = start;
  ArgumentList found;
  if (some_arguments(&found) && found.keywords.size > 0 && at() == Tok::kComma) {
    Mark comma = mark_++;
    bool star = false;
    while (at() == Tok::kStar) {
      Mark before = mark_;
      if (starred_argument() == nullptr || at() == Tok::kEqual) {
        mark_ = before;
        break;
      }
      star = true;
      if (!accept(Tok::kComma)) break;
    }
    if (halted_) return;
    if (star) {
      raise_from(tokens_[comma].lineno, tokens_[comma].col,
                 "iterable argument unpacking follows keyword argument unpacking");
      return;
    }
  }
  if (halted_) return;
  // f(x for x in y, 1)
  mark_ = start;
  Expr* element = expression();
  if (element != nullptr && at_for() && for_if_clauses(&clauses) && accept(Tok::kComma) && !halted_) {
    // An optional part follows, whose own mistakes come first.
    ArgumentList rest;
    some_arguments(&rest);
    if (halted_) return;
    raise_range(element, last_of(clauses.back()), kParenthesize);
    return;
  }
  if (halted_) return;
  // f(a = x for x in y)
  mark_ = start;
  if (at() == Tok::kName && at_next() == Tok::kEqual) {
    mark_ += 2;
    if (expression() != nullptr && at_for() && for_if_clauses(&clauses) && !halted_) {
      raise_tokens(tokens_[start], tokens_[start + 1], "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    if (halted_) return;
  }
  // f(a, b=)
  mark_ = start;
  ArgumentList before;
  bool some = some_arguments(&before);
  if (halted_) return;
  if (!some || !accept(Tok::kComma)) mark_ = start;
  Mark name = mark_;
  if (at() == Tok::kName && at_next() == Tok::kEqual) {
    mark_ += 2;
    if (at() == Tok::kComma || at() == Tok::kRightParen) {
      raise_tokens(tokens_[name], tokens_[name + 1], "expected argument value expression");
      return;
    }
  }
  // f(a, x for x in y)
  mark_ = start;
  ArgumentList all;
  if (!some_arguments(&all)) return;
  Mark after = mark_;
  if (at_for() && for_if_clauses(&clauses) && all.args.size > 1 && !halted_) {
    raise_range(all.args.back(), last_of(clauses.back()), kParenthesize);
  }
  if (halted_) return;
  // f(a=1, x for x in y)
  mark_ = after;
  if (!accept(Tok::kComma)) return;
  Mark next = mark_;
  element = expression();
  if (element != nullptr && at_for() && for_if_clauses(&clauses) && !halted_) {
    raise_range(element, last_of(clauses.back()), kParenthesize);
  }
  if (halted_) return;
  // f(a=1, b)
  mark_ = next;
  ArgumentList more;
  if (!some_arguments(&more)) return;
  bool unpacked = false;
  for (Keyword* keyword : all.keywords) unpacked = unpacked || keyword->arg == nullptr;
  raise_last(unpacked ? "positional argument follows keyword argument unpacking"
                      : "positional argument follows keyword argument");
}

}  // namespace hognose::syntax
