// Adjacent strings, f-strings and t-strings.
//
// All parts of adjacent literals become one flat list: constants and replacement fields. Neighbouring constants are then joined,
// empty ones dropped, and the rest wrapped in a JoinedStr or TemplateStr; without any f-string there is just one Constant.
#include "syntax/parser_impl.h"

namespace hognose::syntax {

namespace {

// Marks text whose escapes are still to be decoded.
constexpr uint8_t kUndecoded = 1;

}  // namespace

Expr* Parser::strings() {
  if (!second_pass_) return strings_plain();
  Expr* result;
  if (memo_get(Memo::kStrings, 0, &result)) return result;
  Mark start = mark_;
  result = strings_plain();
  return memo_put(Memo::kStrings, 0, start, result);
}

Expr* Parser::strings_plain() {
  Mark start = mark_;
  Items<Expr*> parts(*this);
  bool template_string = at() == Tok::kTStringStart;
  bool any_fstring = false;
  bool any_bytes = false;
  bool any_text = false;
  uint32_t literals = 0;
  Mark last_start = start;
  for (;;) {
    Tok type = at();
    if (type == Tok::kString && !template_string) {
      last_start = mark_;
      Constant* part = string_token();
      if (part == nullptr) return nullptr;
      (part->value.type == ConstantType::kBytes ? any_bytes : any_text) = true;
      parts.push(part);
    } else if (type == (template_string ? Tok::kTStringStart : Tok::kFStringStart)) {
      last_start = mark_;
      Mark before = mark_;
      if (!fstring(parts)) {
        if (halted_ || literals == 0) return nullptr;
        mark_ = before;
        break;
      }
      any_fstring = true;
    } else {
      break;
    }
    literals++;
  }
  if (halted_) return nullptr;
  if (explain_ && (template_string ? at() == Tok::kString || at() == Tok::kFStringStart : at() == Tok::kTStringStart)) {
    // The literal of the other sort has to be complete before there is something to say about the pair.
    Mark other = mark_;
    bool good = true;
    if (at() == Tok::kString) {
      good = string_token() != nullptr;
    } else {
      Items<Expr*> ignored(*this);
      good = fstring(ignored);
    }
    if (halted_) return nullptr;
    if (good) {
      return raise_tokens(tokens_[last_start], last_token(),
                          "cannot mix t-string literals with string or bytes literals");
    }
    mark_ = other;
  }
  if (any_bytes && (any_text || (any_fstring && !template_string)))
    return raise_last("cannot mix bytes and nonbytes literals");
  return concatenate(parts, start, any_fstring, template_string);
}

// One constant from the constants parts[from, to).
Constant* Parser::merge(Items<Expr*>& parts, uint32_t from, uint32_t to) {
  Constant* first = static_cast<Constant*>(parts[from]);
  if (to - from == 1) return first;
  const Constant* last = static_cast<Constant*>(parts[to - 1]);
  Constant* node = begin_at<Constant>(first);
  node->end_lineno = last->end_lineno;
  node->end_col_offset = last->end_col_offset;
  node->value = first->value;
  size_t size = 0;
  uint32_t length = 0;
  for (uint32_t i = from; i < to; i++) {
    const ConstantValue& value = static_cast<Constant*>(parts[i])->value;
    size += value.size;
    length += value.length;
    node->value.has_surrogates = node->value.has_surrogates || value.has_surrogates;
  }
  char* text = arena_.array<char>(size + 1);
  if (text == nullptr) {
    halt();
    return node;
  }
  node->value.data = text;
  node->value.size = static_cast<uint32_t>(size);
  node->value.length = length;
  for (uint32_t i = from; i < to; i++) {
    const ConstantValue& value = static_cast<Constant*>(parts[i])->value;
    if (value.size > 0) memcpy(text, value.data, value.size);
    text += value.size;
  }
  return node;
}

Expr* Parser::concatenate(Items<Expr*>& parts, Mark start, bool fstring, bool template_string) {
  if (!fstring) {
    Constant* node = merge(parts, 0, parts.size());
    if (parts.size() > 1) end(node);
    return halted_ ? nullptr : node;
  }
  uint32_t count = parts.size();
  Items<Expr*> folded(*this);
  for (uint32_t i = 0; i < count;) {
    if (!is<Constant>(parts[i])) {
      folded.push(parts[i]);
      i++;
      continue;
    }
    uint32_t run = i;
    while (run < count && is<Constant>(parts[run])) run++;
    Constant* text = merge(parts, i, run);
    if (halted_) return nullptr;
    if (text->value.size > 0) folded.push(text);
    i = run;
  }
  if (template_string) {
    TemplateStr* node = begin<TemplateStr>(start);
    node->values = folded.finish();
    return end(node);
  }
  JoinedStr* node = begin<JoinedStr>(start);
  node->values = folded.finish();
  return end(node);
}

// From the start token to the end token; the parts are added to the list.
bool Parser::fstring(Items<Expr*>& parts) {
  Nesting nesting(*this);
  if (!nesting.ok()) return false;
  bool template_string = at() == Tok::kTStringStart;
  bool raw = text_of(current()).find_first_of("rR") != std::string_view::npos;
  mark_++;
  uint32_t first = parts.size();
  for (;;) {
    switch (at()) {
      case Tok::kFStringMiddle:
      case Tok::kTStringMiddle: {
        // Its escapes are decoded when the whole literal is read: that is where an error in them is placed.
        Constant* text = begin<Constant>(mark_);
        plain_text(text_of(current()), &text->value);
        text->value.base = kUndecoded;
        mark_++;
        parts.push(end(text));
        break;
      }
      case Tok::kLeftBrace:
        if (!replacement_field(parts, raw, template_string)) return false;
        break;
      case Tok::kFStringEnd:
      case Tok::kTStringEnd: mark_++; return decode_parts(parts, first, raw);
      default: return false;
    }
    if (halted_) return false;
  }
}

bool Parser::decode_parts(Items<Expr*>& parts, uint32_t first, bool raw) {
  for (uint32_t i = first; i < parts.size() && !halted_; i++) {
    Constant* text = try_as<Constant>(parts[i]);
    if (text == nullptr || text->value.base != kUndecoded) continue;
    std::string_view body = text->value.text();
    text->value = ConstantValue();
    if (!decode(body, false, raw, tokens_[mark_ - 1], &text->value)) return false;
  }
  return !halted_;
}

// Text of a format specification.
Constant* Parser::fstring_text(bool raw) {
  Mark start = mark_;
  Token token = current();
  mark_++;
  Constant* node = begin<Constant>(start);
  if (!decode(text_of(token), false, raw, token, &node->value)) return nullptr;
  return end(node);
}

// The source between two places, without comments: what `=` prints, and an interpolation's expression.
bool Parser::expression_text(uint32_t from, uint32_t to, ConstantValue* out) {
  std::string_view text = source_.substr(from, to - from);
  if (!meter_.charge_steps(static_cast<int64_t>(text.size() / 16))) {
    halt();
    return false;
  }
  if (text.find('#') != std::string_view::npos) {
    char* copy = arena_.array<char>(text.size() + 1);
    if (copy == nullptr) {
      halt();
      return false;
    }
    size_t n = 0;
    char quote = 0;
    for (size_t i = 0; i < text.size(); i++) {
      char c = text[i];
      if (c == '\\' && i + 1 < text.size()) {
        copy[n++] = c;
        copy[n++] = text[++i];
        continue;
      }
      if (c == '"' || c == '\'') {
        if (quote == 0) {
          quote = c;
        } else if (quote == c) {
          quote = 0;
        }
      }
      if (c == '#' && quote == 0) {
        while (i < text.size() && text[i] != '\n') i++;
        if (i < text.size()) copy[n++] = '\n';
        continue;
      }
      copy[n++] = c;
    }
    text = {copy, n};
  }
  plain_text(text, out);
  return true;
}

// {expression = !r :spec}
bool Parser::replacement_field(Items<Expr*>& parts, bool raw, bool template_string, bool in_spec) {
  Nesting nesting(*this);
  if (!nesting.ok()) return false;
  Mark brace = mark_++;
  uint32_t text_start = tokens_[brace].end;
  bool good = starts_expression() || at() == Tok::kStar || at() == Tok::kYield;
  Expr* value = good ? annotated_rhs() : nullptr;
  if (value == nullptr) {
    if (explain_ && !halted_) explain_replacement_field(brace, raw, template_string);
    return false;
  }
  bool debug = at() == Tok::kEqual;
  Mark equal = mark_;
  if (debug) mark_++;
  // What ends the expression's text.
  at();
  if (halted_) return false;
  Token terminator = current();
  int32_t conversion = -1;
  if (at() == Tok::kExclamation) {
    Mark mark = mark_++;
    if (at() != Tok::kName) {
      if (explain_) explain_replacement_field(brace, raw, template_string);
      return false;
    }
    Token letter = current();
    mark_++;
    char prefix = template_string ? 't' : 'f';
    if (tokens_[mark].end != letter.start) {
      raise_tokens(
          tokens_[mark], letter,
          diagnostics_.format("%c-string: conversion type must come right after the exclamation mark", prefix));
      return false;
    }
    std::string_view text = text_of(letter);
    if (text != "s" && text != "r" && text != "a") {
      char* shown = arena_.copy(text);
      if (shown == nullptr) {
        halt();
        return false;
      }
      raise_token(letter, diagnostics_.format("%c-string: invalid conversion character '%s': expected 's', 'r', or 'a'",
                                              prefix, shown));
      return false;
    }
    conversion = text[0];
  }
  Expr* spec = nullptr;
  if (at() == Tok::kColon) {
    spec = format_spec(raw, template_string);
    if (spec == nullptr) return false;
  }
  if (at() != Tok::kRightBrace) {
    if (explain_ && !halted_) explain_replacement_field(brace, raw, template_string);
    return false;
  }
  mark_++;
  if (debug && conversion == -1 && spec == nullptr) conversion = 'r';

  ConstantValue text;
  // A field in a format spec makes text, in a template string too.
  template_string = template_string && !in_spec;
  if ((debug || template_string) && !expression_text(text_start, terminator.start, &text)) return false;
  if (debug) {
    Constant* label = begin<Constant>(brace);
    label->value = text;
    // Its place goes from behind the brace to before the terminator.
    label->col_offset = tokens_[brace].col + 1;
    label->end_lineno = terminator.lineno;
    label->end_col_offset = terminator.col;
    parts.push(label);
  }
  if (template_string) {
    Interpolation* node = begin<Interpolation>(brace);
    node->value = value;
    if (debug && !expression_text(text_start, tokens_[equal].start, &text)) return false;
    node->str = text;
    node->conversion = conversion;
    node->format_spec = spec;
    parts.push(end(node));
  } else {
    FormattedValue* node = begin<FormattedValue>(brace);
    node->value = value;
    node->conversion = conversion;
    node->format_spec = spec;
    parts.push(end(node));
  }
  return !halted_;
}

// :text{field}...  up to the brace, which is not consumed.
Expr* Parser::format_spec(bool raw, bool template_string) {
  Mark start = mark_++;
  Items<Expr*> parts(*this);
  for (;;) {
    if (at() == Tok::kFStringMiddle || at() == Tok::kTStringMiddle) {
      Constant* text = fstring_text(raw);
      if (text == nullptr) return nullptr;
      if (text->value.size > 0) parts.push(text);
    } else if (at() == Tok::kLeftBrace) {
      Mark before = mark_;
      if (!replacement_field(parts, raw, template_string, true)) {
        if (halted_) return nullptr;
        mark_ = before;
        break;
      }
    } else {
      break;
    }
  }
  if (halted_) return nullptr;
  return concatenate(parts, start, true, false);
}

// What is wrong with the field that begins at `brace`.
void Parser::explain_replacement_field(Mark brace, bool raw, bool template_string) {
  const char* what = template_string ? "t-string" : "f-string";
  mark_ = brace + 1;
  Tok type = at();
  if (type == Tok::kEqual || type == Tok::kExclamation || type == Tok::kColon || type == Tok::kRightBrace) {
    raise_token(current(), diagnostics_.format("%s: valid expression required before '%s'", what, token_text(type)));
    return;
  }
  Expr* value = annotated_rhs();
  if (halted_) return;
  if (value == nullptr) {
    mark_ = brace + 1;
    raise_next(diagnostics_.format("%s: expecting a valid expression after '{'", what));
    return;
  }
  type = at();
  if (type != Tok::kEqual && type != Tok::kExclamation && type != Tok::kColon && type != Tok::kRightBrace) {
    raise_next(diagnostics_.format("%s: expecting '=', or '!', or ':', or '}'", what));
    return;
  }
  if (accept(Tok::kEqual)) {
    type = at();
    if (type != Tok::kExclamation && type != Tok::kColon && type != Tok::kRightBrace) {
      raise_next(diagnostics_.format("%s: expecting '!', or ':', or '}'", what));
      return;
    }
  }
  if (accept(Tok::kExclamation)) {
    if (at() == Tok::kColon || at() == Tok::kRightBrace) {
      raise_next(diagnostics_.format("%s: missing conversion character", what));
      return;
    }
    if (at() != Tok::kName) {
      raise_next(diagnostics_.format("%s: invalid conversion character", what));
      return;
    }
    mark_++;
    if (at() != Tok::kColon && at() != Tok::kRightBrace) {
      raise_next(diagnostics_.format("%s: expecting ':' or '}'", what));
      return;
    }
  }
  if (at() == Tok::kColon) {
    if (format_spec(raw, template_string) == nullptr || halted_) return;
    if (at() != Tok::kRightBrace) raise_next(diagnostics_.format("%s: expecting '}', or format specs", what));
    return;
  }
  if (at() != Tok::kRightBrace) raise_next(diagnostics_.format("%s: expecting '}'", what));
}

}  // namespace hognose::syntax
