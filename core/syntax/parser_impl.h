// The parser's inside.
//
// Recursive descent over a growing array of tokens, with an operator-precedence loop for binary operators. A parsing function
// starts at `mark_`, returns a node and leaves mark_ behind it, or returns nullptr when the text does not fit; it then may leave
// mark_ anywhere, and whoever wants to try something else puts it back. Optional parts are soft: `a +` is the expression `a`
// followed by a plus, and it is the caller that finds nothing to do with the plus.
//
// Errors. The first pass only says yes or no, plus the few errors that are certain wherever they are met. If it says no, a second
// pass runs over the same tokens with `explain_` set. In it, each function first looks for the mistakes that people make at its
// place (functions called explain_...), in the order in which CPython's grammar tries them, because that order decides which of
// several messages appears. So that trying things several times stays linear, the second pass remembers what each rule
// made of each token (memo_get, memo_put). If the second pass has nothing to say either, the error is "invalid syntax" at the last token
// that the first pass looked at.
//
// Once an error is raised (or a limit has tripped) the parser is halted: at() is Tok::kError for ever, every rule fails, and the
// C++ stack unwinds without looking at what was built.
//
// Depth. Every way to nest (brackets, lambdas, powers, unary operators, blocks, patterns) passes a Nesting guard, which bounds the C++
// stack and the depth of the tree alike.
#pragma once

#include <cstdint>
#include <cstdlib>

#include "support/scratch.h"
#include "syntax/lexer.h"
#include "syntax/parser.h"

namespace hognose::syntax {

// Binding strength of operators, weakest first.
enum Precedence : int {
  kPrecedenceOr = 1,
  kPrecedenceAnd,
  kPrecedenceNot,
  kPrecedenceCompare,
  kPrecedenceBitOr,
  kPrecedenceBitXor,
  kPrecedenceBitAnd,
  kPrecedenceShift,
  kPrecedenceSum,
  kPrecedenceTerm,
};

// What the second pass remembers results of. Binary operators take one place per precedence.
enum class Memo : uint8_t {
  kExpression,
  kExplainedName,
  kUnary,
  kPrimary,
  kAtom,  // with explanations, and the next one without
  kAtomPlain,
  kStrings,
  kClosedPattern,
  kBinary,  // + precedence
};

template <typename T>
class Items;

class Parser {
 public:
  Parser(std::string_view source, Mode mode, support::Arena& arena, const ParseOptions& options);
  ~Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  ParseResult run();

 private:
  using Mark = uint32_t;
  friend class Nesting;
  template <typename T>
  friend class Items;

  enum class TargetKind : uint8_t { kStar, kDelete, kFor };

  // ---- Tokens (parser.cpp) ----
  Tok at() { return mark_ < available_ ? tokens_[mark_].type : fetch(); }
  Tok at_next() {
    if (at() == Tok::kError) return Tok::kError;
    mark_++;
    Tok type = at();
    mark_--;
    return type;
  }
  const Token& current() const { return tokens_[mark_]; }  // only after at()
  const Token& token(Mark i) const { return tokens_[i]; }
  bool accept(Tok type) {
    if (at() != type) return false;
    mark_++;
    return true;
  }
  bool at_word(const char* word);  // a Name with this text
  bool halted() const { return halted_; }
  void halt() {
    halted_ = true;
    available_ = 0;
  }
  Tok fetch();
  void token_error();
  std::string_view text_of(const Token& token) const { return source_.substr(token.start, token.end - token.start); }
  const Token& last_token() const;  // the last one before mark_ that has text
  bool expect_forced(Tok type);
  bool expect_in_def(Tok type) { return explain_ ? expect_forced(type) : accept(type); }

  // ---- Nodes ----
  // A node is nothing but zeros (ast.h), so that one function makes them all.
  template <typename T>
  T* begin(Mark start) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= support::Arena::kSmall);
    return static_cast<T*>(begin_node(sizeof(T), T::kKind, tokens_[start].lineno, tokens_[start].col));
  }
  template <typename T>
  T* begin_at(const Node* start) {
    return static_cast<T*>(begin_node(sizeof(T), T::kKind, start->lineno, start->col_offset));
  }
  template <typename T>
  T* end(T* node) {
    end_node(node);
    return node;
  }
  Node* begin_node(size_t size, NodeKind kind, int32_t lineno, int32_t col_offset);
  void end_node(Node* node);
  // The same statement under the kind that `async` or `except*` makes of it: the fields are the same ones in the same order.
  template <typename To, typename From>
  To* copy_as(From* from) {
    static_assert(sizeof(To) == sizeof(From));
    To* to = arena_.make<To>();
    memcpy(static_cast<void*>(to), from, sizeof(From));
    to->kind = To::kKind;
    return to;
  }
  Ident identifier(const Token& token);
  Ident intern_normalized(std::string_view text);
  Ident name();  // consumes a Name; nullptr when there is none
  Name* name_node(ExprContext context);
  Constant* constant(Mark start, ConstantType type);

  // ---- Raising (parser_errors.cpp). All return nullptr. ----
  std::nullptr_t raise_at(ErrorKind kind, int32_t lineno, int32_t col, int32_t end_lineno, int32_t end_col,
                          std::string_view message);
  std::nullptr_t raise_last(std::string_view message,
                            ErrorKind kind = ErrorKind::kSyntaxError);  // at the last token read
  std::nullptr_t raise_next(std::string_view message);  // at the token at mark_
  std::nullptr_t raise_token(const Token& token, std::string_view message);
  std::nullptr_t raise_node(const Node* node, std::string_view message);
  std::nullptr_t raise_range(const Node* first, const Node* last, std::string_view message);
  std::nullptr_t raise_tokens(const Token& first, const Token& last, std::string_view message);
  std::nullptr_t raise_from(int32_t lineno, int32_t col, std::string_view message);  // up to the lexer's cursor
  std::nullptr_t raise_unclosed();
  std::nullptr_t raise_indent(const char* what, const Token& keyword);
  std::nullptr_t raise_too_deep();
  bool raise_invalid_target(Expr* expr, TargetKind kind);
  Expr* invalid_target(Expr* expr, TargetKind kind);
  const char* expr_name(const Expr* expr);
  std::nullptr_t raise_with_name(const char* pattern, Expr* expr);
  void final_error(Mark last);
  void check_rest_of_source();
  bool missing_block();  // NEWLINE and then no INDENT, at mark_

  // ---- Memo ----
  template <typename T>
  bool memo_get(Memo rule, int extra, T** result) {
    Node* node;
    if (!memo_find(static_cast<int>(rule) + extra, &node)) return false;
    *result = static_cast<T*>(node);
    return true;
  }
  template <typename T>
  T* memo_put(Memo rule, int extra, Mark start, T* node) {
    memo_insert(static_cast<int>(rule) + extra, start, node);
    return node;
  }
  bool memo_find(int rule, Node** node);
  void memo_insert(int rule, Mark start, Node* node);

  // ---- Statements (parser_statements.cpp, parser_compound.cpp) ----
  Mod* module();
  Mod* interactive();
  Mod* function_type();
  bool statements(Span<Stmt*>* out);
  bool statement(Items<Stmt*>& out);
  bool simple_statements(Items<Stmt*>& out);
  Stmt* simple_statement();
  Stmt* expression_statement();
  Stmt* assignment(Mark start, Expr* first);
  Stmt* augmented_assignment(Mark start, Expr* target);
  Stmt* annotated_assignment(Mark start, Expr* target);
  Expr* annotated_rhs();
  void explain_assignment(Mark start);
  Stmt* type_alias();
  Stmt* delete_statement();
  Stmt* import_name();
  Stmt* import_from();
  bool explain_import_target(Mark as);
  bool dotted_name(Ident* out);
  bool from_names(Span<Alias*>* out);
  Alias* from_name();
  Stmt* global_or_nonlocal();
  Stmt* raise_statement();
  Stmt* assert_statement();

  Stmt* compound_statement();
  bool block(Span<Stmt*>* out);
  bool body(Span<Stmt*>* out, const char* what, Mark keyword);
  bool colon();
  bool finally_block(Span<Stmt*>* out);
  void explain_mixed_handlers(bool star);
  void explain_except(Mark first, bool star);
  Stmt* if_statement();
  Stmt* while_statement();
  Stmt* for_statement(Mark start, bool async);
  Stmt* with_statement(Mark start, bool async);
  bool with_items(Span<WithItem*>* out, bool parenthesized);
  WithItem* with_item();
  void explain_with(Mark after);
  Stmt* try_statement();
  ExceptHandler* except_handler(bool star);
  Stmt* decorated();
  Stmt* function_def(Mark start, bool async, Span<Expr*> decorators);
  Stmt* class_def(Mark start, Span<Expr*> decorators);
  bool else_block(Span<Stmt*>* out);
  Span<TypeParam*> type_params(bool alias);
  TypeParam* type_param();

  // ---- Parameters (parser_parameters.cpp) ----
  enum DefaultWanted { kWithout, kWith, kMaybe };
  Arguments* parameters(bool lambda);
  Arg* parameter(bool lambda, bool star);
  bool parameter_default(Expr** out);
  bool copy_parameters(Items<void*>& pairs, uint32_t from, uint32_t to, Span<Arg*>* out);
  bool star_parameters(Arguments* node, bool lambda);
  bool plain_parameter(bool lambda, DefaultWanted wanted);
  bool slash_parameters(bool lambda, bool* with_default);
  void explain_star(Mark star, bool lambda);
  void explain_parameters(Mark start, bool lambda);

  // ---- Match (parser_patterns.cpp) ----
  Stmt* match_statement();
  MatchCase* case_block();
  Expr* subject();
  Pattern* patterns();
  Pattern* pattern();
  Pattern* or_pattern();
  Pattern* closed_pattern();
  Pattern* closed_pattern_plain();
  Pattern* maybe_star_pattern();
  bool rest_of_sequence(Items<Pattern*>& list, Tok closing);
  Pattern* sequence_pattern(Mark start, Tok closing);
  Pattern* mapping_pattern(Mark start);
  Pattern* class_pattern(Mark start, Expr* cls);
  void explain_positional_pattern();
  Expr* name_or_attribute();
  Expr* pattern_literal();
  bool capture_target(Ident* out);

  // ---- Expressions (parser_expressions.cpp) ----
  bool starts_expression();
  Expr* expressions();
  Expr* star_expressions();
  Expr* star_expression();
  Expr* star_named_expression();
  Expr* starred();
  Expr* tuple_from(Mark start, Expr* first, Expr* (Parser::*element)(), bool stars);
  Expr* yield_expression();
  Expr* named_expression();
  bool explain_named_expression();
  Expr* expression();
  Expr* expression_plain();
  Expr* expression_without_explaining();
  bool explain_expression();
  Expr* lambda();
  Expr* disjunction() { return binary(kPrecedenceOr); }
  Expr* bitwise_or() { return binary(kPrecedenceBitOr); }
  Expr* binary(int precedence);
  Expr* binary_plain(int precedence);
  Expr* negation();
  void explain_not(Mark operand, Expr* (Parser::*parse)());
  Expr* not_factor();
  Expr* logical(Expr* left, Mark start, Tok type, int strength);
  Expr* comparison(Expr* left, Mark start);
  bool compare_operator(CompareOperator* op);
  Expr* unary();
  Expr* unary_plain();
  Expr* power();

  // ---- Atoms and trailers (parser_atoms.cpp) ----
  Expr* primary();
  Expr* primary_plain();
  Expr* trailer(Expr* value, Mark start);
  Expr* slices();
  Expr* slice();
  Expr* atom();
  Expr* atom_plain();
  bool rest_of_display(Items<Expr*>& elements, Tok closing);
  Expr* paren_atom();
  Expr* bracket_atom();
  Expr* brace_atom();
  Expr* dict_display(Mark start, bool* set);
  Expr* set_display(Mark start, Expr* first);
  std::nullptr_t explain_pair(const Expr* key, bool first);
  void explain_comprehension(Mark start);

  // ---- Calls, comprehensions, targets (parser_calls.cpp) ----
  static constexpr Mark kNoMark = 0xffffffff;
  struct KeywordLink {
    Keyword* keyword;
    KeywordLink* next;
  };
  struct ArgumentList {
    Mark paren = kNoMark;  // where a generator expression as the only argument would begin
    bool closed = false;  // it was one, and its closing parenthesis is consumed
    Span<Expr*> args;
    Span<Keyword*> keywords;
  };
  bool arguments(Span<Expr*>* args, Span<Keyword*>* keywords);
  bool call_arguments(Mark paren, bool* closed, Span<Expr*>* args, Span<Keyword*>* keywords);
  bool some_arguments(ArgumentList* out);
  KeywordLink** link_keyword(KeywordLink** last, Keyword* keyword);
  void explain_arguments(Mark start);
  bool explain_keyword_argument();
  Expr* starred_argument();
  Expr* positional_argument();
  bool for_if_clauses(Span<Comprehension*>* out);
  bool conditions(Span<Expr*>* out);
  void explain_for_clause(Mark keyword);
  bool at_for() { return at() == Tok::kFor || (at() == Tok::kAsync && at_next() == Tok::kFor); }
  void explain_for_target(Mark keyword);
  Expr* star_targets();
  Expr* star_target();
  bool set_context(Expr* expr, ExprContext context);
  bool is_star_target(const Expr* expr) const;
  bool is_delete_target(const Expr* expr) const;
  bool is_single_target(const Expr* expr) const;

  // ---- Literals (parser_literals.cpp, parser_strings.cpp) ----
  Constant* number();
  Expr* strings();
  Expr* strings_plain();
  Constant* string_token();
  bool decode(std::string_view body, bool bytes, bool raw, const Token& token, ConstantValue* out);
  void warn_escape(std::string_view body, size_t escape, const Token& token, std::string_view message);
  bool raise_unicode(std::string_view body, size_t from, size_t to, const char* reason);
  void plain_text(std::string_view body, ConstantValue* out);
  Expr* concatenate(Items<Expr*>& parts, Mark start, bool fstring, bool template_string);
  Constant* merge(Items<Expr*>& parts, uint32_t from, uint32_t to);
  bool fstring(Items<Expr*>& parts);
  bool decode_parts(Items<Expr*>& parts, uint32_t first, bool raw);
  Constant* fstring_text(bool raw);
  bool replacement_field(Items<Expr*>& parts, bool raw, bool template_string, bool in_spec = false);
  Expr* format_spec(bool raw, bool template_string);
  bool expression_text(uint32_t from, uint32_t to, ConstantValue* out);
  void explain_replacement_field(Mark brace, bool raw, bool template_string);

  // ---- State ----
  support::Arena& arena_;
  support::Meter& meter_;
  const ParseOptions& options_;
  Mode mode_;
  std::string_view source_;  // normalised
  Diagnostics diagnostics_;
  Lexer lexer_;
  IdentifierTable own_identifiers_;
  IdentifierTable* identifiers_;
  support::Scratch scratch_;

  Token* tokens_ = nullptr;
  uint32_t fill_ = 0;  // tokens read
  uint32_t capacity_ = 0;
  uint32_t available_ = 0;  // fill_, or 0 when halted
  Mark mark_ = 0;
  bool halted_ = false;
  bool too_deep_ = false;
  bool second_pass_ = false;
  bool explain_ = false;  // in the second pass, except where an expression is only tried out
  bool parsing_started_ = false;
  int32_t statement_lineno_ = 0;  // of the last compound statement that the first pass completed
  int nesting_ = 0;

  struct MemoEntry {
    MemoEntry* next;
    Node* node;
    Mark end;
    int rule;
  };
  MemoEntry** memos_ = nullptr;
  uint32_t memo_capacity_ = 0;

  // Children that wait to be copied into a node.
  void** pending_ = nullptr;
  uint32_t pending_size_ = 0;
  uint32_t pending_capacity_ = 0;
  bool push_pending(void* value);
};

// A list under construction; its elements lie on the parser's stack until finish() copies them. Lists nest: while a younger one
// lives, an older one can be read by index but neither grow nor say its size.
template <typename T>
class Items {
 public:
  explicit Items(Parser& parser) : parser_(parser), base_(parser.pending_size_) {}
  ~Items() { parser_.pending_size_ = base_; }
  Items(const Items&) = delete;
  Items& operator=(const Items&) = delete;

  // Refused memory halts the parser; the list is then only good for being dropped.
  void push(T value) { parser_.push_pending(static_cast<void*>(value)); }
  uint32_t size() const { return parser_.pending_size_ - base_; }
  T operator[](uint32_t i) const { return static_cast<T>(parser_.pending_[base_ + i]); }
  Span<T> finish() {
    Span<T> result;
    uint32_t n = size();
    if (n == 0) return result;
    result.data = parser_.arena_.template array<T>(n);
    if (result.data == nullptr) {
      parser_.halt();
      return result;
    }
    result.size = n;
    for (uint32_t i = 0; i < n; i++) result.data[i] = (*this)[i];
    return result;
  }

 private:
  Parser& parser_;
  uint32_t base_;
};

// Guards one level of nesting. ok() is false beyond the limit, with the error raised.
class Nesting {
 public:
  explicit Nesting(Parser& parser) : parser_(parser) {
    if (++parser_.nesting_ > kMaxNesting) parser_.raise_too_deep();
  }
  ~Nesting() { parser_.nesting_--; }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;
  bool ok() const { return !parser_.halted(); }

 private:
  Parser& parser_;
};

template <typename T>
inline Span<T*> single(support::Arena& arena, T* value) {
  Span<T*> result;
  result.data = arena.array<T*>(1);
  if (result.data == nullptr) return result;
  result.data[0] = value;
  result.size = 1;
  return result;
}

}  // namespace hognose::syntax
