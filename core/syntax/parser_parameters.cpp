// The parameters of def and lambda.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

// NAME [annotation]; `star`: the annotation may be starred (*args: *Ts).
Arg* Parser::parameter(bool lambda, bool star) {
  if (at() != Tok::kName) return nullptr;
  Mark start = mark_;
  Arg* node = begin<Arg>(start);
  node->arg = name();
  if (!lambda && at() == Tok::kColon) {
    Mark before = mark_++;
    node->annotation = star ? star_expression() : expression();
    if (node->annotation == nullptr) mark_ = before;
  }
  return end(node);
}

// The default behind a parameter, if there is one. False: '=' without a value.
bool Parser::parameter_default(Expr** out) {
  *out = nullptr;
  if (at() != Tok::kEqual) return true;
  Mark equal = mark_++;
  *out = expression();
  if (*out != nullptr) return true;
  if (explain_ && !halted_) {
    mark_ = equal + 1;
    if (at() == Tok::kComma || at() == Tok::kRightParen)
      raise_token(tokens_[equal], "expected default value expression");
  }
  mark_ = equal;
  return false;
}

Arguments* Parser::parameters(bool lambda) {
  Tok closing = lambda ? Tok::kColon : Tok::kRightParen;
  Arguments* node = arena_.make<Arguments>();
  node->kind = NodeKind::kArguments;
  if (at() == closing) return node;
  if (explain_) {
    Mark start = mark_;
    explain_parameters(start, lambda);
    if (halted_) return nullptr;
    mark_ = start;
  }
  // Behind a parameter comes a comma or the end.
  auto separated = [&] { return accept(Tok::kComma) || at() == closing; };

  // Names and defaults in turn, on one stack.
  Items<void*> pairs(*this);
  uint32_t slash = 0;  // parameters before '/'
  bool defaults = false;
  bool slashed = false;
  while (at() != closing) {
    if (at() == Tok::kSlash) {
      if (slashed || pairs.size() == 0) return nullptr;
      mark_++;
      slashed = true;
      slash = pairs.size() / 2;
      if (!separated()) return nullptr;
      continue;
    }
    if (at() != Tok::kName) break;
    Arg* arg = parameter(lambda, false);
    Expr* value;
    if (!parameter_default(&value)) return nullptr;
    if (value == nullptr && defaults) return nullptr;
    if (!separated()) return nullptr;
    defaults = defaults || value != nullptr;
    pairs.push(arg);
    pairs.push(value);
  }
  if (halted_) return nullptr;
  uint32_t total = pairs.size() / 2;
  if (!copy_parameters(pairs, 0, slash, &node->posonlyargs) || !copy_parameters(pairs, slash, total, &node->args))
    return nullptr;
  uint32_t with_default = 0;
  for (uint32_t i = 0; i < total; i++) with_default += pairs[2 * i + 1] != nullptr;
  node->defaults.data = arena_.array<Expr*>(with_default);
  if (node->defaults.data == nullptr) {
    halt();
    return nullptr;
  }
  for (uint32_t i = 0; i < total; i++) {
    if (pairs[2 * i + 1] != nullptr) node->defaults.data[node->defaults.size++] = static_cast<Expr*>(pairs[2 * i + 1]);
  }
  if (at() == Tok::kStar && !star_parameters(node, lambda)) return nullptr;
  if (at() == Tok::kDoubleStar) {
    mark_++;
    node->kwarg = parameter(lambda, false);
    if (halted_ || node->kwarg == nullptr) return nullptr;
    if (explain_) {
      if (at() == Tok::kEqual) return raise_token(current(), "var-keyword argument cannot have default value");
      if (at() == Tok::kComma) {
        Mark comma = mark_++;
        if (at() == Tok::kName) {
          Arg* arg = parameter(lambda, false);
          if (!halted_) return raise_node(arg, "arguments cannot follow var-keyword argument");
          return nullptr;
        }
        if (at() == Tok::kStar || at() == Tok::kDoubleStar || at() == Tok::kSlash) {
          return raise_token(current(), "arguments cannot follow var-keyword argument");
        }
        mark_ = comma;
      }
    }
    if (!separated()) return nullptr;
  }
  return halted_ || at() != closing ? nullptr : node;
}

bool Parser::copy_parameters(Items<void*>& pairs, uint32_t from, uint32_t to, Span<Arg*>* out) {
  out->data = arena_.array<Arg*>(to - from);
  if (out->data == nullptr) {
    halt();
    return false;
  }
  for (uint32_t i = from; i < to; i++) out->data[out->size++] = static_cast<Arg*>(pairs[2 * i]);
  return true;
}

// From '*' on, up to '**' or the end.
bool Parser::star_parameters(Arguments* node, bool lambda) {
  Tok closing = lambda ? Tok::kColon : Tok::kRightParen;
  Mark star = mark_++;
  if (explain_) {
    explain_star(star, lambda);
    if (halted_) return false;
    mark_ = star + 1;
  }
  bool bare = accept(Tok::kComma);
  if (!bare) {
    node->vararg = parameter(lambda, true);
    if (halted_ || node->vararg == nullptr) return false;
    if (!accept(Tok::kComma) && at() != closing) return false;
  }
  Items<void*> pairs(*this);
  while (at() == Tok::kName) {
    Arg* arg = parameter(lambda, false);
    Expr* value;
    if (!parameter_default(&value)) return false;
    if (!accept(Tok::kComma) && at() != closing) return false;
    pairs.push(arg);
    pairs.push(value);
  }
  if (halted_) return false;
  uint32_t count = pairs.size() / 2;
  if (bare && count == 0) return false;
  if (!copy_parameters(pairs, 0, count, &node->kwonlyargs)) return false;
  node->kw_defaults.data = arena_.array<Expr*>(count);
  if (node->kw_defaults.data == nullptr) {
    halt();
    return false;
  }
  for (uint32_t i = 0; i < count; i++)
    node->kw_defaults.data[node->kw_defaults.size++] = static_cast<Expr*>(pairs[2 * i + 1]);
  return true;
}

// What is wrong at and behind '*'.
void Parser::explain_star(Mark star, bool lambda) {
  Tok closing = lambda ? Tok::kColon : Tok::kRightParen;
  constexpr const char* kNamed = "named arguments must follow bare *";
  mark_ = star + 1;
  bool lonely = at() == closing;
  if (accept(Tok::kComma)) lonely = at() == closing || at() == Tok::kDoubleStar;
  if (lonely && !halted_) {
    if (lambda) {
      raise_last(kNamed);
    } else {
      raise_token(tokens_[star], kNamed);
    }
    return;
  }
  mark_ = star + 1;
  if (parameter(lambda, false) != nullptr && at() == Tok::kEqual && !halted_) {
    raise_token(current(), "var-positional argument cannot have default value");
    return;
  }
  mark_ = star + 1;
  if (!accept(Tok::kComma) && !plain_parameter(lambda, kWithout)) return;
  while (plain_parameter(lambda, kMaybe)) {
  }
  if (at() != Tok::kStar || halted_) return;
  Mark second = mark_++;
  if (accept(Tok::kComma) || plain_parameter(lambda, kWithout)) {
    if (!halted_) raise_token(tokens_[second], "* argument may appear only once");
  }
}

// One parameter with what separates it from the next. False: mark_ is back.
bool Parser::plain_parameter(bool lambda, DefaultWanted wanted) {
  Mark start = mark_;
  if (at() == Tok::kName && parameter(lambda, false) != nullptr) {
    Expr* value = nullptr;
    bool good = true;
    if (wanted != kWithout) {
      good = parameter_default(&value);
      if (wanted == kWith && value == nullptr) good = false;
    }
    if (good && !halted_ && (accept(Tok::kComma) || at() == (lambda ? Tok::kColon : Tok::kRightParen))) return true;
  }
  mark_ = start;
  return false;
}

// a, b=1, /   False: mark_ is back.
bool Parser::slash_parameters(bool lambda, bool* with_default) {
  Mark start = mark_;
  bool some = false;
  *with_default = false;
  while (plain_parameter(lambda, kWithout)) some = true;
  while (plain_parameter(lambda, kWith)) *with_default = some = true;
  if (some && accept(Tok::kSlash) && (accept(Tok::kComma) || at() == (lambda ? Tok::kColon : Tok::kRightParen)))
    return true;
  mark_ = start;
  return false;
}

void Parser::explain_parameters(Mark start, bool lambda) {
  bool with_default;
  // /, a
  if (at() == Tok::kSlash && at_next() == Tok::kComma) {
    raise_token(tokens_[start], "at least one argument must precede /");
    return;
  }
  // a, /, b, /
  if (slash_parameters(lambda, &with_default)) {
    while (plain_parameter(lambda, kMaybe)) {
    }
    if (at() == Tok::kSlash && !halted_) {
      raise_token(current(), "/ may appear only once");
      return;
    }
  }
  if (halted_) return;
  // a=1, b
  mark_ = start;
  bool defaults = false;
  if (slash_parameters(lambda, &with_default) && with_default) mark_ = start;
  while (plain_parameter(lambda, kWithout)) {
  }
  if (slash_parameters(lambda, &with_default) && with_default) {
    defaults = true;
  } else {
    while (plain_parameter(lambda, kWith)) defaults = true;
  }
  if (halted_) return;
  if (defaults) {
    Mark before = mark_;
    if (plain_parameter(lambda, kWithout)) {
      mark_ = before;
      Arg* arg = parameter(lambda, false);
      if (arg != nullptr && !halted_) raise_node(arg, "parameter without a default follows parameter with a default");
      return;
    }
  }
  // a, (b, c)
  mark_ = start;
  while (plain_parameter(lambda, kWithout)) {
  }
  if (at() == Tok::kLeftParen && !halted_) {
    Mark open = mark_++;
    bool some = false;
    if (lambda) {
      while (at() == Tok::kName) {
        mark_++;
        some = true;
        if (!accept(Tok::kComma)) break;
      }
    } else {
      while (plain_parameter(false, kWithout)) some = true;
    }
    accept(Tok::kComma);
    if (some && at() == Tok::kRightParen && !halted_) {
      raise_tokens(tokens_[open], current(),
                   lambda ? "Lambda expression parameters cannot be parenthesized"
                          : "Function parameters cannot be parenthesized");
      return;
    }
  }
  if (halted_) return;
  // *, a, /
  mark_ = start;
  slash_parameters(lambda, &with_default);
  while (plain_parameter(lambda, kMaybe)) {
  }
  if (accept(Tok::kStar) && (accept(Tok::kComma) || plain_parameter(lambda, kWithout))) {
    while (plain_parameter(lambda, kMaybe)) {
    }
    if (at() == Tok::kSlash && !halted_) {
      raise_token(current(), "/ must be ahead of *");
      return;
    }
  }
  if (halted_) return;
  // a, / *b
  mark_ = start;
  bool some = false;
  while (plain_parameter(lambda, kMaybe)) some = true;
  if (some && accept(Tok::kSlash) && at() == Tok::kStar && !halted_)
    raise_token(current(), "expected comma between / and *");
}

}  // namespace hognose::syntax
