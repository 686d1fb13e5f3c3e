// Simple statements.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

bool Parser::statements(Span<Stmt*>* out) {
  Items<Stmt*> list(*this);
  for (;;) {
    Tok type = at();
    if (type == Tok::kEndMarker || type == Tok::kDedent || type == Tok::kError) break;
    Mark start = mark_;
    if (!statement(list)) {
      mark_ = start;
      break;
    }
  }
  *out = list.finish();
  return !halted_;
}

bool Parser::statement(Items<Stmt*>& out) {
  Mark start = mark_;
  if (Stmt* compound = compound_statement()) {
    out.push(compound);
    if (!second_pass_ && compound->lineno > statement_lineno_) statement_lineno_ = compound->lineno;
    return true;
  }
  if (halted_) return false;
  mark_ = start;
  return simple_statements(out);
}

bool Parser::simple_statements(Items<Stmt*>& out) {
  for (;;) {
    Mark start = mark_;
    Stmt* statement = simple_statement();
    if (statement == nullptr) {
      mark_ = start;
      break;
    }
    out.push(statement);
    if (!accept(Tok::kSemicolon) || at() == Tok::kNewline) break;
  }
  return accept(Tok::kNewline);
}

Stmt* Parser::simple_statement() {
  Mark start = mark_;
  switch (at()) {
    case Tok::kReturn: {
      mark_++;
      Return* node = begin<Return>(start);
      if (starts_expression() || at() == Tok::kStar) {
        Mark before = mark_;
        node->value = star_expressions();
        if (node->value == nullptr) mark_ = before;
      }
      return end(node);
    }
    case Tok::kPass:
    case Tok::kBreak:
    case Tok::kContinue: {
      if (explain_ && explain_expression()) return nullptr;
      mark_ = start + 1;
      if (tokens_[start].type == Tok::kPass) return end(begin<Pass>(start));
      if (tokens_[start].type == Tok::kBreak) return end(begin<Break>(start));
      return end(begin<Continue>(start));
    }
    case Tok::kRaise: return raise_statement();
    case Tok::kDel: return delete_statement();
    case Tok::kAssert: return assert_statement();
    case Tok::kGlobal:
    case Tok::kNonlocal: return global_or_nonlocal();
    case Tok::kImport: return import_name();
    case Tok::kFrom: return import_from();
    case Tok::kName:
      if (at_word("type") && at_next() == Tok::kName) {
        if (Stmt* alias = type_alias()) return alias;
        mark_ = start;
      }
      return expression_statement();
    default: return expression_statement();
  }
}

Stmt* Parser::raise_statement() {
  Mark start = mark_++;
  Raise* node = begin<Raise>(start);
  if (starts_expression()) {
    Mark before = mark_;
    node->exc = expression();
    if (node->exc == nullptr) {
      mark_ = before;
    } else if (at() == Tok::kFrom) {
      before = mark_++;
      node->cause = expression();
      if (node->cause == nullptr) mark_ = before;
    }
  }
  return end(node);
}

Stmt* Parser::assert_statement() {
  Mark start = mark_++;
  Assert* node = begin<Assert>(start);
  node->test = expression();
  if (node->test == nullptr) return nullptr;
  if (at() == Tok::kComma) {
    Mark before = mark_++;
    node->msg = expression();
    if (node->msg == nullptr) mark_ = before;
  }
  return end(node);
}

Stmt* Parser::global_or_nonlocal() {
  Mark start = mark_++;
  Items<Ident> names(*this);
  do {
    Mark before = mark_;
    Ident id = name();
    if (id == nullptr) {
      if (names.size() == 0) return nullptr;
      mark_ = before - 1;  // leave the comma
      break;
    }
    names.push(id);
  } while (accept(Tok::kComma));
  if (tokens_[start].type == Tok::kGlobal) {
    Global* node = begin<Global>(start);
    node->names = names.finish();
    return end(node);
  }
  Nonlocal* node = begin<Nonlocal>(start);
  node->names = names.finish();
  return end(node);
}

Stmt* Parser::delete_statement() {
  Mark start = mark_++;
  Delete* node = begin<Delete>(start);
  Items<Expr*> targets(*this);
  Mark first = mark_;
  bool good = true;
  while (starts_expression()) {
    Mark before = mark_;
    Expr* target = primary();
    if (target == nullptr || !is_delete_target(target)) {
      good = false;
      mark_ = before;
      break;
    }
    set_context(target, ExprContext::kDel);
    targets.push(target);
    if (!accept(Tok::kComma)) break;
  }
  if (halted_) return nullptr;
  if (good && targets.size() > 0 && (at() == Tok::kSemicolon || at() == Tok::kNewline)) {
    node->targets = targets.finish();
    return end(node);
  }
  if (explain_) {
    mark_ = first;
    raise_invalid_target(star_expressions(), TargetKind::kDelete);
  }
  return nullptr;
}

Stmt* Parser::type_alias() {
  Mark start = mark_++;
  TypeAlias* node = begin<TypeAlias>(start);
  node->name = name_node(ExprContext::kStore);
  if (node->name == nullptr) return nullptr;
  node->type_params = type_params(true);
  if (!accept(Tok::kEqual)) return nullptr;
  node->value = expression();
  if (node->value == nullptr) return nullptr;
  return end(node);
}

// ---- Expression statements and assignments ----

namespace {

bool is_augmented(Tok type) { return type >= Tok::kPlusEqual && type <= Tok::kDoubleSlashEqual; }

}  // namespace

Expr* Parser::annotated_rhs() { return at() == Tok::kYield ? yield_expression() : star_expressions(); }

Stmt* Parser::expression_statement() {
  Mark start = mark_;
  Expr* first = annotated_rhs();
  if (first == nullptr) return nullptr;
  Mark after = mark_;
  Stmt* result = nullptr;
  if (at() == Tok::kEqual) {
    result = assignment(start, first);
  } else if (at() == Tok::kColon) {
    result = annotated_assignment(start, first);
  } else if (is_augmented(at())) {
    result = augmented_assignment(start, first);
  } else if (explain_) {
    explain_assignment(start);
  }
  if (result != nullptr || halted_) return result;
  mark_ = after;
  ExprStmt* node = begin<ExprStmt>(start);
  node->value = first;
  return end(node);
}

// At the '=' behind the first target.
Stmt* Parser::assignment(Mark start, Expr* first) {
  Items<Expr*> targets(*this);
  Expr* value = first;
  while (at() == Tok::kEqual) {
    if (!is_star_target(value)) {
      value = nullptr;
      break;
    }
    mark_++;
    targets.push(value);
    value = annotated_rhs();
    if (value == nullptr) break;
  }
  if (halted_) return nullptr;
  if (value == nullptr) {
    if (explain_) explain_assignment(start);
    return nullptr;
  }
  Assign* node = begin<Assign>(start);
  node->targets = targets.finish();
  for (Expr* target : node->targets) set_context(target, ExprContext::kStore);
  node->value = value;
  return end(node);
}

Stmt* Parser::annotated_assignment(Mark start, Expr* target) {
  if (is_single_target(target)) {
    AnnAssign* node = begin<AnnAssign>(start);
    mark_++;
    node->target = target;
    node->simple = is<Name>(target) && !target->parenthesized ? 1 : 0;
    node->annotation = expression();
    if (halted_) return nullptr;
    if (node->annotation != nullptr) {
      if (at() == Tok::kEqual) {
        Mark before = mark_++;
        node->value = annotated_rhs();
        if (node->value == nullptr) mark_ = before;
      }
      set_context(target, ExprContext::kStore);
      return end(node);
    }
  }
  if (explain_) explain_assignment(start);
  return nullptr;
}

Stmt* Parser::augmented_assignment(Mark start, Expr* target) {
  if (!is_single_target(target)) {
    if (explain_) explain_assignment(start);
    return nullptr;
  }
  AugAssign* node = begin<AugAssign>(start);
  node->op = static_cast<Operator>(static_cast<int>(at()) - static_cast<int>(Tok::kPlusEqual));
  mark_++;
  node->target = target;
  node->value = annotated_rhs();
  if (node->value == nullptr) return nullptr;
  set_context(target, ExprContext::kStore);
  return end(node);
}

// What is wrong with an assignment that is none.
void Parser::explain_assignment(Mark start) {
  // [a]: int      (a, b): int
  mark_ = start;
  if (at() == Tok::kLeftBracket || at() == Tok::kLeftParen) {
    Expr* target = atom();
    if (halted_) return;
    if (target != nullptr && (is<List>(target) || is<Tuple>(target)) && accept(Tok::kColon) &&
        expression() != nullptr) {
      raise_with_name("only single target (not %s) can be annotated", target);
    }
    if (halted_) return;
  }
  // a, b: int
  mark_ = start;
  Expr* first = star_named_expression();
  if (halted_) return;
  if (first != nullptr && accept(Tok::kComma)) {
    while (starts_expression() || at() == Tok::kStar) {
      Mark before = mark_;
      if (star_named_expression() == nullptr) {
        mark_ = before;
        break;
      }
      accept(Tok::kComma);  // CPython's rule does without commas, too
    }
    if (halted_) return;
    if (accept(Tok::kColon) && expression() != nullptr) {
      raise_node(first, "only single target (not tuple) can be annotated");
    }
    if (halted_) return;
  }
  // f(): int
  mark_ = start;
  Expr* target = expression();
  if (target != nullptr && accept(Tok::kColon) && expression() != nullptr && !halted_) {
    raise_node(target, "illegal target for annotation");
  }
  if (halted_) return;
  // a = f() = 1      a = yield = 1
  mark_ = start;
  for (;;) {
    bool yields = at() == Tok::kYield;
    target = annotated_rhs();
    if (halted_) return;
    if (target == nullptr || at() != Tok::kEqual) break;
    if (yields) {
      raise_node(target, "assignment to yield expression not possible");
      return;
    }
    if (!is_star_target(target)) {
      if (raise_invalid_target(target, TargetKind::kStar)) return;
      break;
    }
    mark_++;
  }
  // f() += 1
  mark_ = start;
  target = star_expressions();
  if (target == nullptr || !is_augmented(at())) return;
  mark_++;
  if (annotated_rhs() != nullptr && !halted_) {
    raise_with_name("'%s' is an illegal expression for augmented assignment", target);
  }
}

// ---- Imports ----

// a.b.c as one name.
bool Parser::dotted_name(Ident* out) {
  Ident first = name();
  if (first == nullptr) return false;
  *out = first;
  if (at() != Tok::kDot) return true;
  Items<Ident> parts(*this);
  parts.push(first);
  size_t size = first->size;
  while (at() == Tok::kDot) {
    Mark before = mark_++;
    Ident part = name();
    if (part == nullptr) {
      mark_ = before;
      break;
    }
    parts.push(part);
    size += 1 + part->size;
  }
  if (halted_) return false;
  char* text = arena_.array<char>(size + 1);
  if (text == nullptr) {
    halt();
    return false;
  }
  char* p = text;
  for (uint32_t i = 0; i < parts.size(); i++) {
    if (i > 0) *p++ = '.';
    memcpy(p, parts[i]->c_str(), parts[i]->size);
    p += parts[i]->size;
  }
  *out = identifiers_->intern({text, static_cast<size_t>(p - text)});
  if (arena_.failed()) halt();
  return !halted_;
}

// At `as`, when it is not followed by a plain name and the end of the item: "as a.b". True: raised.
bool Parser::explain_import_target(Mark as) {
  mark_ = as + 1;
  if (at() == Tok::kName) {
    Tok next = at_next();
    if (next == Tok::kComma || next == Tok::kRightParen || next == Tok::kNewline || next == Tok::kSemicolon)
      return false;
  }
  Expr* target = expression();
  if (target != nullptr && !halted_) raise_with_name("cannot use %s as import target", target);
  mark_ = as;
  return halted_;
}

Stmt* Parser::import_name() {
  Mark start = mark_++;
  if (explain_) {
    Ident ignored;
    bool names = false;
    while (dotted_name(&ignored)) {
      names = true;
      if (!accept(Tok::kComma)) break;
    }
    if (names && accept(Tok::kFrom) && dotted_name(&ignored) && !halted_) {
      return raise_from(tokens_[start].lineno, tokens_[start].col,
                        "Did you mean to use 'from ... import ...' instead?");
    }
    if (halted_) return nullptr;
    mark_ = start + 1;
    if (at() == Tok::kNewline) {
      return raise_from(current().lineno, current().col, "Expected one or more names after 'import'");
    }
  }
  Import* node = begin<Import>(start);
  Items<Alias*> names(*this);
  do {
    Mark first = mark_;
    Alias* alias = begin<Alias>(at() == Tok::kError ? 0 : first);
    if (!dotted_name(&alias->name)) {
      if (names.size() == 0 || halted_) return nullptr;
      mark_ = first - 1;
      break;
    }
    if (at() == Tok::kAs) {
      Mark as = mark_;
      if (explain_ && explain_import_target(as)) return nullptr;
      mark_ = as + 1;
      alias->asname = name();
      if (alias->asname == nullptr) mark_ = as;
    }
    names.push(end(alias));
  } while (accept(Tok::kComma));
  node->names = names.finish();
  return end(node);
}

Stmt* Parser::import_from() {
  Mark start = mark_++;
  ImportFrom* node = begin<ImportFrom>(start);
  for (;;) {
    if (accept(Tok::kDot)) {
      node->level++;
    } else if (accept(Tok::kEllipsis)) {
      node->level += 3;
    } else {
      break;
    }
  }
  if (at() == Tok::kName) {
    Ident module;
    if (!dotted_name(&module)) return nullptr;
    node->module = module;
  } else if (node->level == 0) {
    return nullptr;
  }
  if (!accept(Tok::kImport) || !from_names(&node->names)) return nullptr;
  return end(node);
}

bool Parser::from_names(Span<Alias*>* out) {
  Mark start = mark_;
  Items<Alias*> names(*this);
  if (accept(Tok::kStar)) {
    Alias* star = begin<Alias>(start);
    star->name = identifiers_->intern("*");
    if (arena_.failed()) halt();
    names.push(end(star));
    *out = names.finish();
    return !halted_;
  }
  bool parenthesized = accept(Tok::kLeftParen);
  bool trailing = false;
  while (Alias* alias = from_name()) {
    names.push(alias);
    trailing = accept(Tok::kComma);
    if (!trailing) break;
  }
  if (halted_) return false;
  if (names.size() > 0) {
    *out = names.finish();
    if (parenthesized) return accept(Tok::kRightParen);
    if (!trailing) return true;
    if (explain_ && at() == Tok::kNewline) {
      raise_last("trailing comma not allowed without surrounding parentheses");
    }
    return false;
  }
  if (explain_ && !parenthesized && at() == Tok::kNewline) {
    raise_from(current().lineno, current().col, "Expected one or more names after 'import'");
  }
  return false;
}

Alias* Parser::from_name() {
  if (at() != Tok::kName) return nullptr;
  Mark start = mark_;
  Alias* alias = begin<Alias>(start);
  alias->name = name();
  if (at() == Tok::kAs) {
    Mark as = mark_;
    if (explain_ && explain_import_target(as)) return nullptr;
    mark_ = as + 1;
    alias->asname = name();
    if (alias->asname == nullptr) mark_ = as;
  }
  return end(alias);
}

}  // namespace hognose::syntax
