// Compound statements, except match.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

Stmt* Parser::compound_statement() {
  Mark start = mark_;
  switch (at()) {
    case Tok::kAt:
    case Tok::kDef:
    case Tok::kAsync:
    case Tok::kIf:
    case Tok::kClass:
    case Tok::kWith:
    case Tok::kFor:
    case Tok::kTry:
    case Tok::kWhile: break;
    case Tok::kName: {
      std::string_view word = text_of(current());
      if (word != "match" && !(explain_ && word == "case")) return nullptr;
      Nesting nesting(*this);
      return nesting.ok() ? match_statement() : nullptr;
    }
    default: return nullptr;
  }
  Nesting nesting(*this);
  if (!nesting.ok()) return nullptr;
  switch (at()) {
    case Tok::kAt: return decorated();
    case Tok::kDef: return function_def(start, false, {});
    case Tok::kClass: return class_def(start, {});
    case Tok::kIf: return if_statement();
    case Tok::kWith: return with_statement(start, false);
    case Tok::kFor: return for_statement(start, false);
    case Tok::kTry: return try_statement();
    case Tok::kWhile: return while_statement();
    default: break;
  }
  mark_++;  // async
  switch (at()) {
    case Tok::kDef: return function_def(start, true, {});
    case Tok::kWith: return with_statement(start, true);
    case Tok::kFor: return for_statement(start, true);
    default: return nullptr;
  }
}

bool Parser::block(Span<Stmt*>* out) {
  if (at() == Tok::kNewline) {
    mark_++;
    if (!accept(Tok::kIndent)) {
      if (explain_ && !halted_) raise_last("expected an indented block", ErrorKind::kIndentationError);
      return false;
    }
    return statements(out) && !out->empty() && accept(Tok::kDedent);
  }
  Items<Stmt*> list(*this);
  if (!simple_statements(list)) return false;
  *out = list.finish();
  return !halted_;
}

// The block behind the colon of `what`, which began at the token `keyword`.
bool Parser::body(Span<Stmt*>* out, const char* what, Mark keyword) {
  if (explain_ && missing_block()) {
    raise_indent(what, tokens_[keyword]);
    return false;
  }
  return block(out);
}

bool Parser::colon() {
  if (accept(Tok::kColon)) return true;
  if (explain_ && at() == Tok::kNewline) raise_last("expected ':'");
  return false;
}

// True also when there is none.
bool Parser::else_block(Span<Stmt*>* out) {
  if (at() != Tok::kElse) return true;
  Mark start = mark_++;
  if (!expect_forced(Tok::kColon)) return false;
  Mark before = mark_;
  if (!body(out, "'else' statement", start)) {
    mark_ = before;
    return false;
  }
  if (explain_ && at() == Tok::kElif) {
    raise_last("'elif' block follows an 'else' block");
    return false;
  }
  return true;
}

bool Parser::finally_block(Span<Stmt*>* out) {
  if (at() != Tok::kFinally) return true;
  Mark start = mark_++;
  return expect_forced(Tok::kColon) && body(out, "'finally' statement", start);
}

// A chain of elif is one If inside the orelse of the other, built in a loop because it may be long.
Stmt* Parser::if_statement() {
  Items<If*> chain(*this);
  Span<Stmt*> orelse;
  for (;;) {
    Mark start = mark_;
    bool first = chain.size() == 0;
    mark_++;
    If* node = begin<If>(start);
    node->test = named_expression();
    if (node->test == nullptr || !colon()) return nullptr;
    if (!body(&node->body, first ? "'if' statement" : "'elif' statement", start)) return nullptr;
    chain.push(node);
    if (at() == Tok::kElif) continue;
    if (!else_block(&orelse)) return nullptr;
    break;
  }
  if (halted_) return nullptr;
  for (uint32_t i = chain.size(); i-- > 0;) {
    If* node = chain[i];
    node->orelse = orelse;
    end(node);
    orelse = single<Stmt>(arena_, node);
  }
  if (arena_.failed()) halt();
  return chain[0];
}

Stmt* Parser::while_statement() {
  Mark start = mark_++;
  While* node = begin<While>(start);
  node->test = named_expression();
  if (node->test == nullptr || !colon()) return nullptr;
  if (!body(&node->body, "'while' statement", start) || !else_block(&node->orelse)) return nullptr;
  return end(node);
}

Stmt* Parser::for_statement(Mark start, bool async) {
  Mark keyword = mark_++;
  For* node = begin<For>(start);
  node->target = star_targets();
  if (halted_) return nullptr;
  if (node->target == nullptr || !accept(Tok::kIn)) {
    if (explain_) explain_for_target(keyword);
    return nullptr;
  }
  node->iter = star_expressions();
  if (node->iter == nullptr || !colon()) return nullptr;
  if (!body(&node->body, "'for' statement", keyword) || !else_block(&node->orelse)) return nullptr;
  if (async) return end(copy_as<AsyncFor>(node));
  return end(node);
}

// ---- with ----

WithItem* Parser::with_item() {
  Mark start = mark_;
  WithItem* item = arena_.make<WithItem>();
  item->kind = NodeKind::kWithItem;
  item->context_expr = expression();
  if (item->context_expr == nullptr) return nullptr;
  if (at() != Tok::kAs) return item;
  auto at_end = [&] { return at() == Tok::kComma || at() == Tok::kRightParen || at() == Tok::kColon; };
  Mark as = mark_++;
  Expr* target = star_target();
  if (halted_) return nullptr;
  if (target != nullptr && at_end()) {
    set_context(target, ExprContext::kStore);
    item->optional_vars = target;
    return item;
  }
  if (explain_) {
    mark_ = start;
    if (expression() != nullptr && accept(Tok::kAs)) {
      Expr* wrong = expression();
      if (wrong != nullptr && at_end() && raise_invalid_target(wrong, TargetKind::kStar)) return nullptr;
    }
    if (halted_) return nullptr;
  }
  mark_ = as;
  return item;
}

// Items up to and with the colon. False: mark_ is anywhere.
bool Parser::with_items(Span<WithItem*>* out, bool parenthesized) {
  Items<WithItem*> items(*this);
  if (parenthesized) mark_++;
  for (;;) {
    if (parenthesized && items.size() > 0 && at() == Tok::kRightParen) break;
    WithItem* item = with_item();
    if (item == nullptr) return false;
    items.push(item);
    if (!accept(Tok::kComma)) break;
  }
  if (parenthesized && !accept(Tok::kRightParen)) return false;
  if (!accept(Tok::kColon)) return false;
  *out = items.finish();
  return !halted_;
}

Stmt* Parser::with_statement(Mark start, bool async) {
  Mark keyword = mark_++;
  Mark after = mark_;
  With* node = begin<With>(start);
  bool good = at() == Tok::kLeftParen && with_items(&node->items, true);
  if (!good && !halted_) {
    mark_ = after;
    good = with_items(&node->items, false);
  }
  if (halted_) return nullptr;
  if (!good) {
    if (explain_) explain_with(after);
    return nullptr;
  }
  if (!body(&node->body, "'with' statement", keyword)) return nullptr;
  if (async) return end(copy_as<AsyncWith>(node));
  return end(node);
}

// with a as b <newline>
void Parser::explain_with(Mark after) {
  for (int parenthesized = 0; parenthesized < 2; parenthesized++) {
    mark_ = after;
    if (parenthesized == 1 && !accept(Tok::kLeftParen)) return;
    bool good = false;
    do {
      if (parenthesized == 1 && good && at() == Tok::kRightParen) break;
      good = (parenthesized == 1 ? expressions() : expression()) != nullptr;
      if (halted_) return;
      if (good && at() == Tok::kAs) {
        Mark as = mark_++;
        if (star_target() == nullptr) mark_ = as;
        if (halted_) return;
      }
    } while (good && accept(Tok::kComma));
    if (!good || (parenthesized == 1 && !accept(Tok::kRightParen))) continue;
    if (at() == Tok::kNewline) {
      raise_last("expected ':'");
      return;
    }
  }
}

// ---- try ----

Stmt* Parser::try_statement() {
  Mark start = mark_++;
  Try* node = begin<Try>(start);
  if (!expect_forced(Tok::kColon)) return nullptr;
  if (!body(&node->body, "'try' statement", start)) return nullptr;
  if (at() != Tok::kExcept && at() != Tok::kFinally) {
    if (explain_ && !halted_) raise_last("expected 'except' or 'finally' block");
    return nullptr;
  }
  bool star = false;
  Items<ExceptHandler*> handlers(*this);
  while (at() == Tok::kExcept) {
    Mark before = mark_;
    bool this_star = at_next() == Tok::kStar;
    if (handlers.size() == 0) star = this_star;
    if (this_star != star) {
      if (explain_) explain_mixed_handlers(star);
      mark_ = before;
      break;
    }
    ExceptHandler* handler = except_handler(star);
    if (handler == nullptr) {
      mark_ = before;
      break;
    }
    handlers.push(handler);
  }
  if (halted_) return nullptr;
  if (handlers.size() > 0) {
    if (!else_block(&node->orelse)) return nullptr;
  } else if (at() != Tok::kFinally) {
    return nullptr;
  }
  if (!finally_block(&node->finalbody)) return nullptr;
  node->handlers = handlers.finish();
  if (star) return end(copy_as<TryStar>(node));
  return end(node);
}

// At an `except` of the other sort than those before it.
void Parser::explain_mixed_handlers(bool star) {
  Mark except = mark_++;
  constexpr const char* kMessage = "cannot have both 'except' and 'except*' on the same 'try'";
  if (star) {
    if (at() != Tok::kColon) {
      if (expression() == nullptr) return;
      if (accept(Tok::kAs) && !accept(Tok::kName)) return;
    }
    if (accept(Tok::kColon)) raise_token(tokens_[except], kMessage);
    return;
  }
  mark_++;
  if (expression() == nullptr) return;
  if (accept(Tok::kAs) && !accept(Tok::kName)) return;
  if (accept(Tok::kColon)) raise_tokens(tokens_[except], tokens_[except + 1], kMessage);
}

ExceptHandler* Parser::except_handler(bool star) {
  Mark start = mark_++;
  if (star) mark_++;
  const char* what = star ? "'except*' statement" : "'except' statement";
  ExceptHandler* node = begin<ExceptHandler>(start);
  Mark first = mark_;
  if (at() == Tok::kColon && !star) {
    mark_++;
    return body(&node->body, what, start) ? end(node) : nullptr;
  }
  Expr* type = expression();
  if (halted_) return nullptr;
  if (type != nullptr) {
    Mark before = mark_;
    if (at() == Tok::kComma) {
      mark_ = first;
      type = expressions();
    } else if (accept(Tok::kAs)) {
      node->name = name();
      if (node->name == nullptr || at() != Tok::kColon) {
        node->name = nullptr;
        mark_ = before;
      }
    }
    node->type = type;
    if (accept(Tok::kColon)) return body(&node->body, what, start) ? end(node) : nullptr;
  }
  if (explain_ && !halted_) explain_except(first, star);
  return nullptr;
}

void Parser::explain_except(Mark first, bool star) {
  mark_ = first;
  if (Expr* type = expression()) {
    Mark after = mark_;
    if (accept(Tok::kComma) && expressions() != nullptr && accept(Tok::kAs) && accept(Tok::kName) &&
        accept(Tok::kColon)) {
      raise_from(type->lineno, type->col_offset, "multiple exception types must be parenthesized when using 'as'");
      return;
    }
    if (halted_) return;
    mark_ = after;
    if (accept(Tok::kAs) && !accept(Tok::kName)) mark_ = after;
    if (at() == Tok::kNewline) {
      raise_last("expected ':'");
      return;
    }
    mark_ = after;
    if (accept(Tok::kAs)) {
      Expr* name = expression();
      if (name == nullptr || !accept(Tok::kColon)) return;
      Span<Stmt*> ignored;
      if (!block(&ignored) || halted_) return;
      raise_with_name(star ? "cannot use except* statement with %s" : "cannot use except statement with %s", name);
    }
    return;
  }
  if (halted_) return;
  mark_ = first;
  if (star && (at() == Tok::kNewline || at() == Tok::kColon)) {
    mark_++;
    raise_last("expected one or more exception types");
  } else if (!star && at() == Tok::kNewline) {
    raise_last("expected ':'");
  }
}

// ---- Functions and classes ----

Stmt* Parser::decorated() {
  Items<Expr*> list(*this);
  while (accept(Tok::kAt)) {
    Expr* decorator = named_expression();
    if (decorator == nullptr || !accept(Tok::kNewline)) return nullptr;
    list.push(decorator);
  }
  Span<Expr*> decorators = list.finish();
  Mark start = mark_;
  switch (at()) {
    case Tok::kDef: return function_def(start, false, decorators);
    case Tok::kClass: return class_def(start, decorators);
    case Tok::kAsync: mark_++; return at() == Tok::kDef ? function_def(start, true, decorators) : nullptr;
    default: return nullptr;
  }
}

Stmt* Parser::function_def(Mark start, bool async, Span<Expr*> decorators) {
  Mark keyword = mark_++;
  FunctionDef* node = begin<FunctionDef>(start);
  node->decorator_list = decorators;
  node->name = name();
  if (node->name == nullptr) return nullptr;
  node->type_params = type_params(false);
  if (!expect_in_def(Tok::kLeftParen)) return nullptr;
  node->args = parameters(false);
  if (node->args == nullptr || !accept(Tok::kRightParen)) return nullptr;
  if (at() == Tok::kArrow) {
    Mark arrow = mark_++;
    node->returns = expression();
    if (node->returns == nullptr) mark_ = arrow;
  }
  if (!expect_in_def(Tok::kColon)) return nullptr;
  if (!body(&node->body, "function definition", keyword)) return nullptr;
  if (async) return end(copy_as<AsyncFunctionDef>(node));
  return end(node);
}

Stmt* Parser::class_def(Mark start, Span<Expr*> decorators) {
  mark_++;
  ClassDef* node = begin<ClassDef>(start);
  node->decorator_list = decorators;
  node->name = name();
  if (node->name == nullptr) return nullptr;
  node->type_params = type_params(false);
  if (accept(Tok::kLeftParen)) {
    if (!arguments(&node->bases, &node->keywords) || !accept(Tok::kRightParen)) return nullptr;
  }
  if (!colon()) return nullptr;
  if (!body(&node->body, "class definition", start)) return nullptr;
  return end(node);
}

// [T, *Ts, **P], if it is there and whole; otherwise mark_ stays at the bracket, which then is what does not fit.
Span<TypeParam*> Parser::type_params(bool alias) {
  if (at() != Tok::kLeftBracket) return {};
  Mark start = mark_++;
  if (explain_ && at() == Tok::kRightBracket) {
    Token bracket = current();
    mark_++;
    if (alias) at();  // the message reaches to what is read, and an alias has read one token more
    raise_from(bracket.lineno, bracket.col, "Type parameter list cannot be empty");
    return {};
  }
  Items<TypeParam*> list(*this);
  while (TypeParam* param = type_param()) {
    list.push(param);
    if (!accept(Tok::kComma) || at() == Tok::kRightBracket) break;
  }
  if (halted_) return {};
  if (list.size() == 0 || !accept(Tok::kRightBracket)) {
    mark_ = start;
    return {};
  }
  return list.finish();
}

TypeParam* Parser::type_param() {
  Mark start = mark_;
  auto default_value = [&](bool star, Expr** out) {
    if (at() != Tok::kEqual) return;
    Mark before = mark_++;
    *out = star ? star_expression() : expression();
    if (*out == nullptr) mark_ = before;
  };
  if (at() == Tok::kName) {
    TypeVar* node = begin<TypeVar>(start);
    node->name = name();
    if (at() == Tok::kColon) {
      Mark before = mark_++;
      node->bound = expression();
      if (node->bound == nullptr) mark_ = before;
    }
    default_value(false, &node->default_value);
    return end(node);
  }
  bool pack = at() == Tok::kDoubleStar;
  if (!pack && at() != Tok::kStar) return nullptr;
  if (explain_) {
    mark_++;
    if (accept(Tok::kName) && at() == Tok::kColon) {
      Mark colon = mark_++;
      Expr* bound = expression();
      if (bound != nullptr && !halted_) {
        return raise_from(tokens_[colon].lineno, tokens_[colon].col,
                          diagnostics_.format("cannot use %s with %s", is<Tuple>(bound) ? "constraints" : "bound",
                                              pack ? "ParamSpec" : "TypeVarTuple"));
      }
    }
    mark_ = start;
  }
  mark_++;
  if (pack) {
    ParamSpec* node = begin<ParamSpec>(start);
    node->name = name();
    if (node->name == nullptr) return nullptr;
    default_value(false, &node->default_value);
    return end(node);
  }
  TypeVarTuple* node = begin<TypeVarTuple>(start);
  node->name = name();
  if (node->name == nullptr) return nullptr;
  default_value(true, &node->default_value);
  return end(node);
}

}  // namespace hognose::syntax
