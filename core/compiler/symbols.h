// The symbol table: which scope owns each name.
//
// A first walk over the tree makes a Scope for every module, function, lambda, class, comprehension, annotation and type-parameter
// block and notes in it how each name is used; a second walk over the scopes decides where each name lives. Both report the errors
// that CPython's symtable pass reports, in its order.
//
// A piece of code ("unit") is one scope together with the list, set and dict comprehensions inside it, which get no code of their
// own: their variables are more registers of the unit. A name that such a comprehension takes from its own unit is kOuter: `owner`
// is the symbol it stands for. Only what crosses a unit boundary becomes a cell.
#pragma once

#include <cstdint>

#include "compiler/containers.h"
#include "support/arena.h"
#include "syntax/ast.h"
#include "syntax/parser.h"

namespace hognose::compiler {

enum SymbolFlag : uint32_t {
  kSymGlobal = 1 << 0,  // `global x`
  kSymLocal = 1 << 1,  // assigned
  kSymParam = 1 << 2,
  kSymNonlocal = 1 << 3,  // `nonlocal x`
  kSymUse = 1 << 4,
  kSymImport = 1 << 5,
  kSymAnnotated = 1 << 6,
  kSymIteration = 1 << 7,  // target of a comprehension
  kSymTypeParam = 1 << 8,
  kSymFreeClass = 1 << 9,  // class scope: bound here and free in an inner scope's view
  kSymWalrus = 1 << 10,  // target of := somewhere, so that an operand may change under way
  kSymDeleted = 1 << 11,  // target of del, or the name of an except clause
  kSymBound = kSymLocal | kSymParam | kSymImport | kSymTypeParam,
};

enum class Where : uint8_t { kUnknown, kLocal, kCell, kFree, kGlobalExplicit, kGlobalImplicit, kOuter };

struct Symbol {
  Ident name = nullptr;
  uint32_t flags = 0;
  Where where = Where::kUnknown;
  uint16_t reg = 0;  // kLocal, kCell of function-like scopes: the register
  Symbol* owner = nullptr;  // kOuter
};

enum class ScopeKind : uint8_t { kModule, kClass, kFunction, kAnnotation, kTypeParameters, kTypeAlias, kTypeVariable };
enum class ComprehensionKind : uint8_t { kNone, kList, kSet, kDict, kGenerator };

struct Scope {
  ScopeKind kind = ScopeKind::kModule;
  ComprehensionKind comprehension = ComprehensionKind::kNone;
  bool nested = false;  // inside a function-like scope
  bool generator = false;  // has yield
  bool coroutine = false;  // async def, or awaits
  bool is_lambda = false;
  bool is_method = false;  // defined directly in a class body
  bool is_async_def = false;
  bool returns_value = false;
  bool has_docstring = false;
  bool needs_class_cell = false;  // class: some method uses __class__
  bool needs_class_dict = false;  // class: some annotation scope looks into the class namespace
  bool sees_class = false;  // annotation-like scope directly within a class
  bool annotations_used = false;  // annotation scope has something to evaluate
  bool has_conditional_annotations = false;
  bool in_conditional = false;  // while walking: inside if / for / while / try ...
  bool unevaluated_annotation = false;  // while walking: inside an annotation that only binds
  int32_t iteration_depth = 0;  // while walking: inside the iterable of a comprehension
  bool iteration_target = false;  // while walking: inside the target of a comprehension
  const char* type_variable_what = nullptr;  // "a TypeVar bound" ... for messages
  Ident name = nullptr;
  Ident class_name = nullptr;  // for name mangling: the innermost class
  const syntax::Node* node = nullptr;
  Scope* parent = nullptr;
  ArenaVector<Scope*> children;
  ArenaVector<Symbol*> symbols;  // in order of first appearance
  ArenaVector<Symbol*>
      class_cells;  // class: __class__, __classdict__, __conditional_annotations__ when inner scopes want them
  ArenaVector<Ident> parameters;
  ArenaVector<Ident> static_attributes;  // class: names assigned as self.name
  PointerMap<Symbol> by_name;
  Scope* annotations = nullptr;  // module, class: the scope of __annotate__

  struct Directive {
    Ident name;
    const syntax::Node* node;
    Directive* next;
  };
  Directive* directives = nullptr;

  Symbol* find(Ident identifier) const { return by_name.find(identifier); }
  bool function_like() const { return kind != ScopeKind::kModule && kind != ScopeKind::kClass; }
  // A comprehension without code of its own.
  bool inlined() const {
    return comprehension != ComprehensionKind::kNone && comprehension != ComprehensionKind::kGenerator;
  }
  Scope* unit() {
    Scope* scope = this;
    while (scope->inlined()) scope = scope->parent;
    return scope;
  }
};

// Identifiers that the compiler knows by heart.
struct KnownNames {
#define KNOWN_NAME(field, text) Ident field = nullptr;
#include "compiler/known_names.def"
#undef KNOWN_NAME
  explicit KnownNames(syntax::IdentifierTable& table);
};

// What both passes share: arena, names, the first error.
inline constexpr const char* kLateFuture = "from __future__ imports must occur at the beginning of the file";

struct Context {
  // The table is empty as yet: the tree is parsed with it.
  Context(support::Arena& arena_, syntax::IdentifierTable& identifiers_)
      : arena(arena_), identifiers(identifiers_), names(identifiers_) {}

  support::Arena& arena;
  syntax::IdentifierTable& identifiers;
  KnownNames names;
  bool future_annotations = false;
  int32_t last_future_line = 0;
  bool allow_top_level_await = false;
  size_t code_bytes = 0;  // charged for the code, given back when all of it is compiled
  bool failed = false;  // unwind: there is an error, or the meter has tripped
  bool has_error = false;
  const syntax::Node* error_node = nullptr;
  std::string_view error_message;
  syntax::Node error_place;

  // Charges one step; false: unwind.
  bool step(int64_t n = 1) {
    if (!arena.meter().charge_steps(n) || arena.failed()) failed = true;
    return !failed;
  }
  // Records the first error. Formats know %s (the identifier or text).
  void error(const syntax::Node* node, const char* format, std::string_view argument = {});
  // The name as the class `class_name` sees it: __x becomes _C__x.
  Ident mangle(Ident class_name, Ident name);
};

class SymbolTable {
 public:
  // Walks the tree. On errors context.failed is set.
  Scope* build(Context& context, const syntax::Mod& module);
  // The scope of a function, class, comprehension, ...; `part` tells several scopes of one node apart.
  Scope* scope_of(const void* key) const { return by_node_.find(key); }

 private:
  friend class SymbolWalker;
  PointerMap<Scope> by_node_;
};

// Keys of scope_of for nodes that own more than one scope.
inline const void* type_parameters_key(const syntax::Node* node) { return reinterpret_cast<const char*>(node) + 1; }
inline const void* default_key(const syntax::Node* node) { return reinterpret_cast<const char*>(node) + 2; }

}  // namespace hognose::compiler
