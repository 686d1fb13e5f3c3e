#include "compiler/symbols.h"

#include <iterator>
#include <string>

#include "compiler/symbol_walker.h"

namespace hognose::compiler {

KnownNames::KnownNames(syntax::IdentifierTable& table) {
  static constexpr syntax::IdentifierTable::Known kKnown[] = {
#define KNOWN_NAME(field, text) text,
#include "compiler/known_names.def"
#undef KNOWN_NAME
  };
  // A struct of identifiers and of nothing else.
  static_assert(sizeof(KnownNames) == std::size(kKnown) * sizeof(Ident));
  table.add_known(kKnown, std::size(kKnown), reinterpret_cast<Ident*>(this));
}

void Context::error(const syntax::Node* node, const char* format, std::string_view argument) {
  failed = true;
  if (has_error) return;
  has_error = true;
  std::string message;
  for (const char* p = format; *p != 0; ++p) {
    if (p[0] == '%' && p[1] == 's') {
      message.append(argument);
      ++p;
    } else {
      message.push_back(*p);
    }
  }
  const char* copy = arena.copy(message);
  error_message = copy == nullptr ? std::string_view("out of memory") : std::string_view(copy, message.size());
  error_place = *node;
}

Ident Context::mangle(Ident class_name, Ident name) {
  if (class_name == nullptr || name->size < 3) return name;
  std::string_view text = name->view();
  if (text[0] != '_' || text[1] != '_') return name;
  if (text[text.size() - 1] == '_' && text[text.size() - 2] == '_') return name;
  if (text.find('.') != std::string_view::npos) return name;
  std::string_view owner = class_name->view();
  size_t skip = owner.find_first_not_of('_');
  if (skip == std::string_view::npos) return name;
  if (!step(static_cast<int64_t>(owner.size() / 64))) return name;
  std::string mangled = "_";
  mangled.append(owner.substr(skip));
  mangled.append(text);
  return identifiers.intern(mangled);
}

namespace {

// The second pass.
class Analyzer {
 public:
  Analyzer(Context& context) : context_(context) {}

  void analyze(Scope* scope) {
    if (context_.failed) return;
    // Symbols may be appended (free variables passed through) while children are analysed; those are decided already.
    for (uint32_t i = 0; i < scope->symbols.size() && !context_.failed; ++i) {
      Symbol* symbol = scope->symbols[i];
      if (symbol->where == Where::kUnknown) decide(scope, symbol);
    }
    if (scope->annotations != nullptr) analyze(scope->annotations);
    for (uint32_t i = 0; i < scope->children.size() && !context_.failed; ++i) analyze(scope->children[i]);
  }

 private:
  const syntax::Node* directive_of(Scope* scope, Ident name) {
    const syntax::Node* first = scope->node;  // the list is in reverse
    for (Scope::Directive* d = scope->directives; d != nullptr; d = d->next) {
      if (d->name == name) first = d->node;
    }
    return first;
  }

  void decide(Scope* scope, Symbol* symbol) {
    if (!context_.step()) return;
    uint32_t flags = symbol->flags;
    Ident name = symbol->name;
    if (flags & kSymGlobal) {
      if (flags & kSymNonlocal) {
        return context_.error(directive_of(scope, name), "name '%s' is nonlocal and global", name->view());
      }
      symbol->where = Where::kGlobalExplicit;
      return;
    }
    if (flags & kSymNonlocal) {
      if (scope->kind == ScopeKind::kModule) {
        return context_.error(directive_of(scope, name), "nonlocal declaration not allowed at module level");
      }
      if (!find_owner(scope, symbol, true)) {
        return context_.error(directive_of(scope, name), "no binding for nonlocal '%s' found", name->view());
      }
      Symbol* owner = owner_of(scope, name);
      if (owner != nullptr && (owner->flags & kSymTypeParam)) {
        return context_.error(directive_of(scope, name), "nonlocal binding not allowed for type parameter '%s'",
                              name->view());
      }
      return;
    }
    if (flags & kSymBound) {
      // Captured locals were made cells already by an inner scope's decision, or will be.
      symbol->where = Where::kLocal;
      return;
    }
    if (scope->sees_class) {
      // An annotation or type-parameter scope within a class: what the class binds is looked up there at run time.
      Scope* parent = scope->parent;
      while (parent != nullptr && parent->kind != ScopeKind::kClass) parent = parent->parent;
      Symbol* in_class = parent == nullptr ? nullptr : parent->find(name);
      if (in_class != nullptr) {
        if (in_class->flags & kSymGlobal) {
          symbol->where = Where::kGlobalExplicit;
          return;
        }
        if ((in_class->flags & kSymBound) && !(in_class->flags & kSymNonlocal)) {
          symbol->where = Where::kGlobalImplicit;
          return;
        }
      }
    }
    if (find_owner(scope, symbol, false)) return;
    symbol->where = Where::kGlobalImplicit;
  }

  Symbol* owner_of(Scope* scope, Ident name) {
    for (Scope* s = scope->parent; s != nullptr; s = s->parent) {
      if (!s->function_like()) continue;
      Symbol* found = s->find(name);
      if (found == nullptr) continue;
      if (found->flags & kSymBound && !(found->flags & (kSymGlobal | kSymNonlocal))) return found;
    }
    return nullptr;
  }

  // Looks outwards for the scope that binds the name and wires it up. False: no function binds it (so it is global).
  bool find_owner(Scope* scope, Symbol* symbol, bool is_nonlocal) {
    Ident name = symbol->name;
    bool crossed = !scope->inlined();
    for (Scope* s = scope->parent; s != nullptr; s = s->parent) {
      if (!context_.step()) return true;
      if (s->kind == ScopeKind::kModule) return false;
      if (s->kind == ScopeKind::kClass) {
        bool is_class_cell = name == context_.names.class_;
        // A comprehension of the class body is a part of it, which sees no __class__ of its own: the name is a global there.
        if (is_class_cell && !crossed) return false;
        bool is_class_dict = name == context_.names.classdict;
        bool is_conditional = name == context_.names.conditional_annotations && s->has_conditional_annotations;
        if (is_class_cell || is_class_dict || is_conditional) {
          Symbol* owner = cell_of_class(s, name);
          if (is_class_cell) s->needs_class_cell = true;
          if (is_class_dict) s->needs_class_dict = true;
          wire(scope, symbol, s, owner, true);
          return true;
        }
        crossed = true;
        continue;
      }
      Symbol* found = s->find(name);
      if (found != nullptr) {
        if (found->flags & kSymGlobal) return false;
        if ((found->flags & kSymBound) && !(found->flags & kSymNonlocal)) {
          wire(scope, symbol, s, found, crossed);
          return true;
        }
      }
      if (!s->inlined()) crossed = true;
    }
    (void)is_nonlocal;
    return false;
  }

  // The hidden cell of a class body under its own name, apart from what the class itself binds under that name.
  Symbol* cell_of_class(Scope* scope, Ident name) {
    for (Symbol* symbol : scope->class_cells) {
      if (symbol->name == name) return symbol;
    }
    Symbol* symbol = context_.arena.make<Symbol>();
    symbol->name = name;
    symbol->where = Where::kCell;
    scope->class_cells.push(context_.arena, symbol);
    return symbol;
  }

  void wire(Scope* scope, Symbol* symbol, Scope* owner_scope, Symbol* owner, bool crossed) {
    if (!crossed) {
      symbol->where = Where::kOuter;
      symbol->owner = owner;
      return;
    }
    owner->where = Where::kCell;
    symbol->where = Where::kFree;
    // Every unit between passes the cell on.
    Scope* owner_unit = owner_scope->unit();
    for (Scope* s = scope->unit(); s != nullptr && s != owner_unit; s = s->parent->unit()) {
      Symbol* through = s->find(symbol->name);
      if (through == symbol) {
        continue;
      }
      if (through == nullptr) {
        through = context_.arena.make<Symbol>();
        through->name = symbol->name;
        through->where = Where::kFree;
        s->symbols.push(context_.arena, through);
        s->by_name.insert(context_.arena, through->name, through);
      } else if (s->kind == ScopeKind::kClass && (through->flags & (kSymBound | kSymGlobal))) {
        through->flags |= kSymFreeClass;
      } else if (through->where == Where::kUnknown || through->where == Where::kGlobalImplicit) {
        through->flags |= kSymFreeClass;
      }
    }
  }

  Context& context_;
};

}  // namespace

Scope* SymbolTable::build(Context& context, const syntax::Mod& module) {
  SymbolWalker walker(context, *this);
  Scope* top = walker.walk(module);
  if (context.failed) return top;
  Analyzer analyzer(context);
  analyzer.analyze(top);
  return top;
}

}  // namespace hognose::compiler
