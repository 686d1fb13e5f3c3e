// How the parser raises: places, names of expressions, the last word when nothing special is found.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

// Columns here count from 0; -1 stays "unknown".
std::nullptr_t Parser::raise_at(ErrorKind kind, int32_t lineno, int32_t col, int32_t end_lineno, int32_t end_col,
                                std::string_view message) {
  if (!halted_ || !diagnostics_.raised()) diagnostics_.raise(kind, lineno, col + 1, end_lineno, end_col + 1, message);
  halt();
  return nullptr;
}

namespace {

// Where an error at a token is placed. Tokens without text stand where the lexer stands.
struct Place {
  int32_t col;
  int32_t end_col;
};
Place place_of(const Token& token, const Lexer& lexer) {
  Place place;
  place.col = token.col == -1 ? lexer.cursor_col() : token.col + 1;
  place.end_col = token.end_col == -1 ? -1 : token.end_col + 1;
  return place;
}

}  // namespace

std::nullptr_t Parser::raise_last(std::string_view message, ErrorKind kind) {
  if (halted_ && diagnostics_.raised()) return nullptr;
  if (fill_ == 0) {
    diagnostics_.raise(kind, 0, 0, 0, -1, message);
  } else {
    const Token& last = tokens_[fill_ - 1];
    Place place = place_of(last, lexer_);
    diagnostics_.raise(kind, last.lineno, place.col, last.end_lineno, place.end_col, message);
  }
  halt();
  return nullptr;
}

std::nullptr_t Parser::raise_next(std::string_view message) {
  at();
  if (halted_) return nullptr;
  const Token& next = current();
  Place place = place_of(next, lexer_);
  diagnostics_.raise(ErrorKind::kSyntaxError, next.lineno, place.col, next.end_lineno, place.end_col, message);
  halt();
  return nullptr;
}

std::nullptr_t Parser::raise_token(const Token& token, std::string_view message) {
  return raise_at(ErrorKind::kSyntaxError, token.lineno, token.col, token.end_lineno, token.end_col, message);
}

std::nullptr_t Parser::raise_node(const Node* node, std::string_view message) {
  return raise_range(node, node, message);
}

std::nullptr_t Parser::raise_range(const Node* first, const Node* last, std::string_view message) {
  return raise_at(ErrorKind::kSyntaxError, first->lineno, first->col_offset, last->end_lineno, last->end_col_offset,
                  message);
}

std::nullptr_t Parser::raise_tokens(const Token& first, const Token& last, std::string_view message) {
  return raise_at(ErrorKind::kSyntaxError, first.lineno, first.col, last.end_lineno, last.end_col, message);
}

// From a token (or node) to wherever the lexer stands.
std::nullptr_t Parser::raise_from(int32_t lineno, int32_t col, std::string_view message) {
  return raise_at(ErrorKind::kSyntaxError, lineno, col, lexer_.lineno(), lexer_.cursor_col() - 1, message);
}

std::nullptr_t Parser::raise_unclosed() {
  return raise_at(ErrorKind::kSyntaxError, lexer_.open_lineno(), lexer_.open_col(), lexer_.open_lineno(), -1,
                  diagnostics_.format("'%c' was never closed", lexer_.open_bracket()));
}

std::nullptr_t Parser::raise_indent(const char* what, const Token& keyword) {
  return raise_last(diagnostics_.format("expected an indented block after %s on line %d", what, keyword.lineno),
                    ErrorKind::kIndentationError);
}

std::nullptr_t Parser::raise_too_deep() {
  if (halted_) return nullptr;
  diagnostics_.raise_nowhere(ErrorKind::kMemoryError, "Parser stack overflowed - Python source too complex to parse");
  too_deep_ = true;
  halt();
  return nullptr;
}

bool Parser::missing_block() {
  Mark start = mark_;
  bool missing = accept(Tok::kNewline) && at() != Tok::kIndent && !halted_;
  mark_ = start;
  return missing;
}

const char* Parser::expr_name(const Expr* expr) {
  switch (expr->kind) {
    case NodeKind::kAttribute: return "attribute";
    case NodeKind::kSubscript: return "subscript";
    case NodeKind::kStarred: return "starred";
    case NodeKind::kName: return "name";
    case NodeKind::kList: return "list";
    case NodeKind::kTuple: return "tuple";
    case NodeKind::kLambda: return "lambda";
    case NodeKind::kCall: return "function call";
    case NodeKind::kBoolOp:
    case NodeKind::kBinOp:
    case NodeKind::kUnaryOp: return "expression";
    case NodeKind::kGeneratorExp: return "generator expression";
    case NodeKind::kYield:
    case NodeKind::kYieldFrom: return "yield expression";
    case NodeKind::kAwait: return "await expression";
    case NodeKind::kListComp: return "list comprehension";
    case NodeKind::kSetComp: return "set comprehension";
    case NodeKind::kDictComp: return "dict comprehension";
    case NodeKind::kDict: return "dict literal";
    case NodeKind::kSet: return "set display";
    case NodeKind::kJoinedStr:
    case NodeKind::kFormattedValue: return "f-string expression";
    case NodeKind::kTemplateStr:
    case NodeKind::kInterpolation: return "t-string expression";
    case NodeKind::kConstant:
      switch (as<Constant>(expr)->value.type) {
        case ConstantType::kNone: return "None";
        case ConstantType::kTrue: return "True";
        case ConstantType::kFalse: return "False";
        case ConstantType::kEllipsis: return "ellipsis";
        default: return "literal";
      }
    case NodeKind::kCompare: return "comparison";
    case NodeKind::kIfExp: return "conditional expression";
    case NodeKind::kNamedExpr: return "named expression";
    default: return "expression";
  }
}

std::nullptr_t Parser::raise_with_name(const char* pattern, Expr* expr) {
  return raise_node(expr, diagnostics_.format(pattern, expr_name(expr)));
}

// The first part of expr that cannot be assigned to (or deleted); nullptr when there is none.
Expr* Parser::invalid_target(Expr* expr, TargetKind kind) {
  switch (expr->kind) {
    case NodeKind::kList:
    case NodeKind::kTuple: {
      const Span<Expr*>& elements = is<List>(expr) ? as<List>(expr)->elts : as<Tuple>(expr)->elts;
      for (Expr* element : elements) {
        if (Expr* invalid = invalid_target(element, kind)) return invalid;
      }
      return nullptr;
    }
    case NodeKind::kStarred:
      if (kind == TargetKind::kDelete) return expr;
      return invalid_target(as<Starred>(expr)->value, kind);
    case NodeKind::kCompare: {
      // `for f() in x` without its colon looks like a comparison.
      if (kind != TargetKind::kFor) return expr;
      Compare* compare = as<Compare>(expr);
      return compare->ops[0] == CompareOperator::kIn ? invalid_target(compare->left, kind) : nullptr;
    }
    case NodeKind::kName:
    case NodeKind::kSubscript:
    case NodeKind::kAttribute: return nullptr;
    default: return expr;
  }
}

bool Parser::raise_invalid_target(Expr* expr, TargetKind kind) {
  if (expr == nullptr || halted_) return false;
  Expr* invalid = invalid_target(expr, kind);
  if (invalid == nullptr) return false;
  raise_with_name(kind == TargetKind::kDelete ? "cannot delete %s" : "cannot assign to %s", invalid);
  return true;
}

// After the second pass: what is said when no rule had anything to say, and what the rest of the source has to say first.
void Parser::final_error(Mark last) {
  if (diagnostics_.raised()) {
    if (!too_deep_ && lexer_.stop() == Lexer::Stop::kNone) check_rest_of_source();
    return;
  }
  halted_ = false;
  Token token = tokens_[last];
  if (token.type == Tok::kIndent || token.type == Tok::kDedent) {
    raise_last(token.type == Tok::kIndent ? "unexpected indent" : "unexpected unindent", ErrorKind::kIndentationError);
    return;
  }
  raise_token(token, "invalid syntax");
  check_rest_of_source();
}

// An error of the lexer anywhere behind outranks what the parser found, and so does a bracket that is still open at the end if the
// error lies on a later line than the bracket.
void Parser::check_rest_of_source() {
  SyntaxError found = diagnostics_.error();
  int32_t line = tokens_[fill_ - 1].lineno;
  diagnostics_.clear();
  for (;;) {
    Token token = lexer_.next();
    if (!meter_.charge_steps(1 + (token.end - token.start) / 16)) return;
    if (token.type == Tok::kEndMarker) break;
    if (token.type != Tok::kError) continue;
    // What goes wrong inside an f-string may well come from the mistake before it.
    if (lexer_.inside_fstring()) break;
    if (diagnostics_.raised()) return;
    if (lexer_.level() > 0 && line > lexer_.open_lineno()) {
      raise_unclosed();
      return;
    }
    break;
  }
  diagnostics_.clear();
  diagnostics_.restore(found);
}

}  // namespace hognose::syntax
