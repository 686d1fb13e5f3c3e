// The way in, the two passes, and the array of tokens.
#include "syntax/parser.h"

#include "syntax/parser_impl.h"
#include "syntax/source.h"

namespace hognose::syntax {

ParseResult parse(std::string_view source, Mode mode, support::Arena& arena, const ParseOptions& options) {
  ParseResult result;
  Diagnostics diagnostics(arena, {});
  std::string_view text;
  bool ready = prepare_source(source, mode, options.ignore_cookie, arena, diagnostics, &text);
  if (arena.failed() || arena.meter().tripped() != support::Limit::kNone) return result;
  if (!ready) {
    result.status = ParseResult::Status::kError;
    result.error = diagnostics.error();
    return result;
  }
  // The parser is too large for a small C stack, and too short-lived for the arena.
  void* room = arena.meter().charge_bytes(sizeof(Parser)) ? malloc(sizeof(Parser)) : nullptr;
  if (room == nullptr) {
    arena.meter().trip(support::Limit::kMemory);
    return result;
  }
  Parser* parser = new (room) Parser(text, mode, arena, options);
  result = parser->run();
  parser->~Parser();
  free(room);
  arena.meter().release_bytes(sizeof(Parser));
  return result;
}

Parser::Parser(std::string_view source, Mode mode, support::Arena& arena, const ParseOptions& options)
    : arena_(arena),
      meter_(arena.meter()),
      options_(options),
      mode_(mode),
      source_(source),
      diagnostics_(arena, source),
      lexer_(source, arena, diagnostics_),
      own_identifiers_(arena),
      identifiers_(options.identifiers != nullptr ? options.identifiers : &own_identifiers_),
      scratch_(arena.meter()) {}

namespace {

// Buffers that grow by doubling, charged to the meter. False: refused, and the meter has tripped.
template <typename T>
bool grow(support::Meter& meter, T** data, uint32_t* capacity, uint32_t wanted) {
  uint32_t size = *capacity < 64 ? 64 : *capacity;
  while (size < wanted) size *= 2;
  size_t more = (static_cast<size_t>(size) - *capacity) * sizeof(T);
  if (!meter.charge_bytes(more)) {
    meter.trip(support::Limit::kMemory);
    return false;
  }
  T* larger = static_cast<T*>(realloc(static_cast<void*>(*data), size * sizeof(T)));
  if (larger == nullptr) {
    meter.release_bytes(more);
    meter.trip(support::Limit::kMemory);
    return false;
  }
  *data = larger;
  *capacity = size;
  return true;
}

template <typename T>
void drop(support::Meter& meter, T* data, uint32_t capacity) {
  free(static_cast<void*>(data));
  meter.release_bytes(static_cast<size_t>(capacity) * sizeof(T));
}

}  // namespace

Parser::~Parser() {
  drop(meter_, tokens_, capacity_);
  drop(meter_, memos_, memo_capacity_);
  drop(meter_, pending_, pending_capacity_);
}

bool Parser::push_pending(void* value) {
  if (pending_size_ == pending_capacity_ && !grow(meter_, &pending_, &pending_capacity_, pending_size_ + 1)) {
    halt();
    return false;
  }
  pending_[pending_size_++] = value;
  return true;
}

ParseResult Parser::run() {
  ParseResult result;
  Mod* tree = module();
  bool limited = arena_.failed() || meter_.tripped() != support::Limit::kNone;
  if (tree != nullptr && !halted_ && !limited) {
    result.status = ParseResult::Status::kOk;
    result.module = tree;
    result.warnings = diagnostics_.warnings();
    return result;
  }
  if (limited) return result;

  if (options_.allow_incomplete_input && lexer_.ended_within()) {
    diagnostics_.clear();
    halted_ = false;
    raise_last("incomplete input", ErrorKind::kIncompleteInputError);
  } else if (diagnostics_.raised()) {
    if (!too_deep_ && lexer_.stop() == Lexer::Stop::kNone) check_rest_of_source();
  } else {
    Mark last = fill_ - 1;
    second_pass_ = explain_ = true;
    diagnostics_.mute_warnings();
    halted_ = false;
    available_ = fill_;
    mark_ = 0;
    nesting_ = 0;
    pending_size_ = 0;
    if (module() != nullptr && !halted_) mark_ = last;
    if (!arena_.failed() && meter_.tripped() == support::Limit::kNone) final_error(last);
  }
  if (arena_.failed() || meter_.tripped() != support::Limit::kNone) return result;
  result.status = ParseResult::Status::kError;
  result.error = diagnostics_.error();
  result.error.statement_lineno = statement_lineno_;
  result.error.incomplete = result.error.kind == ErrorKind::kIncompleteInputError;
  // The text of the line lies in the normalised source, which is in the arena too.
  result.warnings = diagnostics_.warnings();
  return result;
}

// ---- Tokens ----

Tok Parser::fetch() {
  if (halted_) return Tok::kError;
  Token token = lexer_.next();
  if (mode_ == Mode::kSingle && token.type == Tok::kEndMarker && parsing_started_) {
    // The end of what was typed ends the line, too.
    token.type = Tok::kNewline;
    parsing_started_ = false;
    if (lexer_.indent() > 0) lexer_.imply_dedents();
  } else {
    parsing_started_ = true;
  }
  if (!meter_.charge_steps(1 + (token.end - token.start) / 16)) {
    halt();
    return Tok::kError;
  }
  if (fill_ == capacity_ && !grow(meter_, &tokens_, &capacity_, fill_ + 1)) {
    halt();
    return Tok::kError;
  }
  tokens_[fill_++] = token;
  available_ = fill_;
  if (token.type == Tok::kError) {
    token_error();
    halt();
  }
  return token.type;
}

// Turns the lexer's state into an error, unless it has raised one itself.
void Parser::token_error() {
  switch (lexer_.stop()) {
    case Lexer::Stop::kNone:
    case Lexer::Stop::kRaised: return;
    case Lexer::Stop::kEnd:
      if (lexer_.level() > 0) {
        raise_unclosed();
      } else {
        raise_last("unexpected EOF while parsing");
      }
      return;
    case Lexer::Stop::kDedent:
      raise_last("unindent does not match any outer indentation level", ErrorKind::kIndentationError);
      return;
    case Lexer::Stop::kTabSpace:
      raise_at(ErrorKind::kTabError, lexer_.lineno(), 0, lexer_.lineno(), -1,
               "inconsistent use of tabs and spaces in indentation");
      return;
    case Lexer::Stop::kTooDeep:
      raise_at(ErrorKind::kIndentationError, lexer_.lineno(), 0, lexer_.lineno(), -1, "too many levels of indentation");
      return;
    case Lexer::Stop::kLineContinuation:
      raise_at(ErrorKind::kSyntaxError, lexer_.lineno(), lexer_.cursor_col() - 1, lexer_.lineno(), -1,
               "unexpected character after line continuation character");
      return;
  }
}

bool Parser::at_word(const char* word) { return at() == Tok::kName && text_of(current()) == std::string_view(word); }

Node* Parser::begin_node(size_t size, NodeKind kind, int32_t lineno, int32_t col_offset) {
  void* memory = arena_.allocate_small(size);
  memset(memory, 0, size);
  Node* node = static_cast<Node*>(memory);
  node->kind = kind;
  node->lineno = lineno;
  node->col_offset = col_offset;
  return node;
}

void Parser::end_node(Node* node) {
  const Token& last = last_token();
  node->end_lineno = last.end_lineno;
  node->end_col_offset = last.end_col;
}

const Token& Parser::last_token() const {
  Mark i = mark_;
  while (i > 0) {
    i--;
    Tok type = tokens_[i].type;
    if (type != Tok::kNewline && type != Tok::kIndent && type != Tok::kDedent && type != Tok::kEndMarker) break;
  }
  return tokens_[i];
}

// For tokens that nothing else can follow: an error at once, in the first pass too.
bool Parser::expect_forced(Tok type) {
  if (accept(type)) return true;
  if (!halted_) raise_token(current(), diagnostics_.format("expected '%s'", token_text(type)));
  return false;
}

// ---- Memo ----

bool Parser::memo_find(int rule, Node** node) {
  if (!second_pass_ || halted_ || mark_ >= memo_capacity_) return false;
  for (MemoEntry* entry = memos_[mark_]; entry != nullptr; entry = entry->next) {
    if (entry->rule != rule) continue;
    *node = entry->node;
    if (entry->node != nullptr) mark_ = entry->end;
    return true;
  }
  return false;
}

void Parser::memo_insert(int rule, Mark start, Node* node) {
  if (!second_pass_ || halted_) return;
  if (!meter_.charge_steps(1)) {
    halt();
    return;
  }
  if (start >= memo_capacity_) {
    uint32_t before = memo_capacity_;
    if (!grow(meter_, &memos_, &memo_capacity_, start + 1)) {
      halt();
      return;
    }
    for (uint32_t i = before; i < memo_capacity_; i++) memos_[i] = nullptr;
  }
  MemoEntry* entry = arena_.make<MemoEntry>();
  if (arena_.failed()) {
    halt();
    return;
  }
  entry->next = memos_[start];
  entry->node = node;
  entry->end = mark_;
  entry->rule = rule;
  memos_[start] = entry;
}

// ---- Names ----

Ident Parser::identifier(const Token& token) { return intern_normalized(text_of(token)); }

Ident Parser::intern_normalized(std::string_view text) {
  bool ascii = true;
  for (char c : text) ascii = ascii && static_cast<unsigned char>(c) < 128;
  if (!ascii) text = normalize_identifier(text, arena_, scratch_);
  Ident result = identifiers_->intern(text);
  if (arena_.failed()) halt();
  return result;
}

Ident Parser::name() {
  if (at() != Tok::kName) return nullptr;
  return identifier(tokens_[mark_++]);
}

Name* Parser::name_node(ExprContext context) {
  Mark start = mark_;
  Ident id = name();
  if (id == nullptr) return nullptr;
  Name* node = begin<Name>(start);
  node->id = id;
  node->ctx = context;
  return end(node);
}

Constant* Parser::constant(Mark start, ConstantType type) {
  Constant* node = begin<Constant>(start);
  node->value.type = type;
  return end(node);
}

// ---- Modules ----

Mod* Parser::module() {
  switch (mode_) {
    case Mode::kExec: {
      Module* node = arena_.make<Module>();
      node->kind = NodeKind::kModule;
      if (!statements(&node->body) || !accept(Tok::kEndMarker)) return nullptr;
      return node;
    }
    case Mode::kSingle: return interactive();
    case Mode::kEval: {
      Expression* node = arena_.make<Expression>();
      node->kind = NodeKind::kExpression;
      node->body = expressions();
      if (node->body == nullptr) return nullptr;
      while (accept(Tok::kNewline)) {
      }
      if (!accept(Tok::kEndMarker)) return nullptr;
      return node;
    }
    case Mode::kFuncType: return function_type();
  }
  return nullptr;
}

Mod* Parser::interactive() {
  Interactive* node = arena_.make<Interactive>();
  node->kind = NodeKind::kInteractive;
  Items<Stmt*> body(*this);
  Mark start = mark_;
  if (Stmt* compound = compound_statement()) {
    body.push(compound);
    if (!accept(Tok::kNewline)) return nullptr;
  } else {
    mark_ = start;
    if (!simple_statements(body)) {
      mark_ = start;
      if (!accept(Tok::kNewline)) return nullptr;
      body.push(end(begin<Pass>(start)));
    }
  }
  node->body = body.finish();
  if (halted_) return nullptr;
  if (lexer_.more_than_blank()) {
    raise_last("multiple statements found while compiling a single statement");
    return nullptr;
  }
  return node;
}

// "(int, *str, **dict) -> bool", where the stars mean nothing.
Mod* Parser::function_type() {
  FunctionType* node = arena_.make<FunctionType>();
  node->kind = NodeKind::kFunctionType;
  Items<Expr*> types(*this);
  if (!accept(Tok::kLeftParen)) return nullptr;
  int stars = 0;
  while (at() != Tok::kRightParen) {
    int now = accept(Tok::kStar) ? 1 : accept(Tok::kDoubleStar) ? 2 : 0;
    if (now <= stars && stars > 0) return nullptr;
    stars = now;
    Expr* type = expression();
    if (type == nullptr) return nullptr;
    types.push(type);
    if (!accept(Tok::kComma)) break;
    if (at() == Tok::kRightParen) return nullptr;
  }
  if (!accept(Tok::kRightParen) || !accept(Tok::kArrow)) return nullptr;
  node->argtypes = types.finish();
  node->returns = expression();
  if (node->returns == nullptr) return nullptr;
  while (accept(Tok::kNewline)) {
  }
  if (!accept(Tok::kEndMarker)) return nullptr;
  return node;
}

}  // namespace hognose::syntax
