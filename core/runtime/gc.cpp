// The collector: mark from the interpreter's roots with an explicit stack, then sweep every page.
//
// It runs only between instructions, when every live value is in a frame, a global, a handle or the machine. Marks alternate between 1 and
// 2 (new objects have 0), so the sweep need not clear them. Order of a collection:
//   1. roots and everything reachable;
//   2. unreachable instances of classes with __del__ are queued and kept alive, with all they refer to;
//   3. weak references to unreachable objects are cleared; their callbacks are queued (the callbacks of objects kept alive in 2 run too:
//      CPython clears weak references before __del__);
//   4. the intern table and lists of subclasses drop what is unreachable;
//   5. the sweep frees cells and buffers.
// Registers above the topmost frame are cleared: they hold leftovers, which a later frame may take for temporaries of its own.
#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/heap_impl.h"
#include "runtime/interpreter.h"
#include "runtime/loop_slow.h"
#include "runtime/state.h"

namespace hognose::runtime {

namespace {

Instance* attributes_word(const Object* object) {
  const char* end = reinterpret_cast<const char*>(object) + Heap::cell_size(object);
  Instance* attributes;
  std::memcpy(&attributes, end - sizeof(Value), sizeof attributes);
  return attributes;
}

// Objects without references beyond their class; instances of subclasses may have attributes.
bool is_leaf(const Object* object) {
  switch (object->kind) {
    case Kind::kStr:
    case Kind::kInt:
    case Kind::kFloat:
    case Kind::kBytes:
    case Kind::kComplex:
    case Kind::kByteArray: return (object->flags & kHasAttributesWord) == 0;
    default: return false;
  }
}

}  // namespace

HOGNOSE_NOINLINE void Marker::visit(Value value) {
  if (value.is_object()) visit(value.as_object());
}

HOGNOSE_NOINLINE void Marker::visit_range(const Value* values, size_t count) {
  uint8_t epoch = heap_.impl_->epoch;
  for (size_t i = 0; i < count; ++i) {
    if (values[i].is_object() && values[i].as_object()->mark != epoch) visit(values[i].as_object());
  }
}

HOGNOSE_NOINLINE void Marker::visit(Object* object) {
  uint8_t epoch = heap_.impl_->epoch;
  if (object == nullptr || object->mark == epoch) return;
  object->mark = epoch;
  if (is_leaf(object)) {
    if (object->kind == Kind::kStr && (object->flags & kSharedText))
      static_cast<Str*>(object)->shared_text()->mark = epoch;
    if (object->type != nullptr && object->type->mark != epoch) visit(static_cast<Object*>(object->type));
    return;
  }
  heap_.impl_->mark_stack.push_back(object);
}

namespace {

// Visits what `object` refers to.
void trace(Heap::Impl& impl, Marker& marker, Object* object) {
  marker.visit(object->type);
  if (object->flags & kHasAttributesWord) marker.visit(attributes_word(object));
  switch (object->kind) {
    case Kind::kStr:
    case Kind::kBytes:
    case Kind::kByteArray:
    case Kind::kInt:
    case Kind::kFloat:
    case Kind::kComplex:
    case Kind::kCount: break;
    case Kind::kTuple: {
      Tuple* tuple = static_cast<Tuple*>(object);
      marker.visit_range(tuple->items(), tuple->length);
      break;
    }
    case Kind::kList: {
      List* list = static_cast<List*>(object);
      marker.visit_range(list->items, list->length);
      break;
    }
    case Kind::kDict: {
      Dict* dict = static_cast<Dict*>(object);
      for (uint32_t i = 0; i < dict->entries_used; ++i) {
        marker.visit(dict->entries[i].key);
        marker.visit(dict->entries[i].value);
      }
      break;
    }
    case Kind::kSet: {
      Set* set = static_cast<Set*>(object);
      if (set->table == nullptr) break;
      for (uint32_t i = 0; i <= set->mask; ++i) marker.visit(set->table[i].key);
      break;
    }
    case Kind::kRange: {
      Range* range = static_cast<Range*>(object);
      marker.visit(range->start);
      marker.visit(range->stop);
      marker.visit(range->step);
      marker.visit(range->length);
      break;
    }
    case Kind::kSlice: {
      Slice* slice = static_cast<Slice*>(object);
      marker.visit(slice->start);
      marker.visit(slice->stop);
      marker.visit(slice->step);
      break;
    }
    case Kind::kCell: marker.visit(static_cast<Cell*>(object)->content); break;
    case Kind::kType: {
      Type* type = static_cast<Type*>(object);
      marker.visit(type->name);
      marker.visit(type->qualname);
      marker.visit(type->module);
      marker.visit(type->bases);
      marker.visit(type->mro);
      marker.visit(type->base);
      marker.visit(type->dict);
      marker.visit(type->root_shape);
      marker.visit(type->attributes);
      if (type->specials != nullptr) marker.visit_range(type->specials, type_specials_count());
      if (type->subclasses != nullptr) {  // the list, not its items
        type->subclasses->mark = impl.epoch;
        impl.live_types.push_back(type);
      }
      break;
    }
    case Kind::kInstance: {
      Instance* instance = static_cast<Instance*>(object);
      marker.visit(instance->shape);
      uint32_t count = instance->shape != nullptr ? instance->shape->count : 2;
      marker.visit_range(instance->slots, std::min(count, instance->capacity));
      break;
    }
    case Kind::kFunction: {
      Function* function = static_cast<Function*>(object);
      marker.visit(function->code);
      marker.visit(function->globals);
      marker.visit(function->builtins);
      marker.visit(function->defaults);
      marker.visit(function->keyword_defaults);
      marker.visit(function->closure);
      marker.visit(function->name);
      marker.visit(function->qualname);
      marker.visit(function->module);
      marker.visit(function->doc);
      marker.visit(function->annotate);
      marker.visit(function->annotations);
      marker.visit(function->type_params);
      marker.visit(function->attributes);
      break;
    }
    case Kind::kNative: {
      Native* native = static_cast<Native*>(object);
      marker.visit(native->self);
      marker.visit(native->owner);
      marker.visit(native->name);
      marker.visit(native->module);
      break;
    }
    case Kind::kBoundMethod: {
      BoundMethod* method = static_cast<BoundMethod*>(object);
      marker.visit(method->function);
      marker.visit(method->self);
      break;
    }
    case Kind::kProperty: {
      Property* property = static_cast<Property*>(object);
      marker.visit(property->getter);
      marker.visit(property->setter);
      marker.visit(property->deleter);
      marker.visit(property->doc);
      marker.visit(property->name);
      marker.visit(property->attributes);
      break;
    }
    case Kind::kClassMethod:
      marker.visit(static_cast<ClassMethod*>(object)->function);
      marker.visit(static_cast<ClassMethod*>(object)->attributes);
      break;
    case Kind::kStaticMethod:
      marker.visit(static_cast<StaticMethod*>(object)->function);
      marker.visit(static_cast<StaticMethod*>(object)->attributes);
      break;
    case Kind::kGetSet:
      marker.visit(static_cast<GetSet*>(object)->owner);
      marker.visit(static_cast<GetSet*>(object)->name);
      break;
    case Kind::kMember:
      marker.visit(static_cast<Member*>(object)->owner);
      marker.visit(static_cast<Member*>(object)->name);
      marker.visit(static_cast<Member*>(object)->slot);
      break;
    case Kind::kModule: marker.visit(static_cast<Module*>(object)->dict); break;
    case Kind::kCode: {
      Code* code = static_cast<Code*>(object);
      marker.visit(code->name);
      marker.visit(code->qualname);
      marker.visit(code->parameter_names);
      if (code->unit == nullptr) break;
      if (code->constants != nullptr) marker.visit_range(code->constants, code->unit->constants.size());
      if (code->caches != nullptr) {
        for (size_t i = 0; i < code->unit->cache_names.size(); ++i) {
          const InlineCache& cache = code->caches[i];
          marker.visit(cache.name);
          marker.visit(cache.shape);
          marker.visit(cache.next_shape);
          marker.visit(cache.value);
        }
      }
      if (code->children != nullptr) {
        for (size_t i = 0; i < code->unit->children.size(); ++i) marker.visit(code->children[i]);
      }
      break;
    }
    case Kind::kGenerator: {
      Generator* generator = static_cast<Generator*>(object);
      marker.visit(generator->function);
      marker.visit(generator->code);
      marker.visit(generator->globals);
      marker.visit(generator->builtins);
      marker.visit(generator->locals);
      // While it runs, its registers are on the value stack and the buffer holds leftovers.
      if (generator->registers != nullptr && generator->state != Generator::State::kRunning) {
        marker.visit_range(generator->registers, generator->n_registers);
      }
      marker.visit(generator->handled);
      marker.visit(generator->delegate);
      marker.visit(generator->name);
      marker.visit(generator->qualname);
      marker.visit(generator->attributes);
      break;
    }
    case Kind::kIterator:
      marker.visit(static_cast<Iterator*>(object)->source);
      marker.visit(static_cast<Iterator*>(object)->sentinel);
      break;
    case Kind::kDictView: marker.visit(static_cast<DictView*>(object)->dict); break;
    case Kind::kException: {
      Exception* exception = static_cast<Exception*>(object);
      marker.visit(exception->args);
      marker.visit(exception->cause);
      marker.visit(exception->context);
      marker.visit(exception->traceback);
      marker.visit(exception->attributes);
      break;
    }
    case Kind::kTraceback: {
      Traceback* traceback = static_cast<Traceback*>(object);
      marker.visit(traceback->next);
      marker.visit(traceback->code);
      marker.visit(traceback->frame);
      marker.visit(traceback->globals);
      marker.visit(traceback->function);
      marker.visit(traceback->locals);
      break;
    }
    case Kind::kFrameObject: {
      FrameObject* frame = static_cast<FrameObject*>(object);
      marker.visit(frame->code);
      marker.visit(frame->globals);
      marker.visit(frame->locals);
      marker.visit(frame->back);
      marker.visit(frame->generator);
      break;
    }
    case Kind::kSuper: {
      Super* super = static_cast<Super*>(object);
      marker.visit(super->this_class);
      marker.visit(super->self);
      marker.visit(super->self_type);
      break;
    }
    case Kind::kMappingProxy: marker.visit(static_cast<MappingProxy*>(object)->mapping); break;
    case Kind::kGenericAlias: {
      GenericAlias* alias = static_cast<GenericAlias*>(object);
      marker.visit(alias->origin);
      marker.visit(alias->args);
      marker.visit(alias->parameters);
      break;
    }
    case Kind::kUnion:
      marker.visit(static_cast<Union*>(object)->args);
      marker.visit(static_cast<Union*>(object)->parameters);
      break;
    case Kind::kWeakRef:  // neither the referent nor the chain
      marker.visit(static_cast<WeakRef*>(object)->callback);
      marker.visit(static_cast<WeakRef*>(object)->attributes);
      break;
    case Kind::kMemoryView:
      marker.visit(static_cast<MemoryView*>(object)->source);
      marker.visit(static_cast<MemoryView*>(object)->shape);
      marker.visit(static_cast<MemoryView*>(object)->lease);
      break;
    case Kind::kShape: {
      Shape* shape = static_cast<Shape*>(object);
      marker.visit(shape->owner);
      marker.visit(shape->parent);
      marker.visit(shape->name);
      marker.visit(shape->single_child);
      marker.visit(shape->children);
      marker.visit(shape->lookup);
      break;
    }
    case Kind::kHostFunction: marker.visit(static_cast<HostFunction*>(object)->name); break;
    case Kind::kNativeData: {
      NativeData* data = static_cast<NativeData*>(object);
      if (data->data_class != nullptr && data->data_class->trace != nullptr) data->data_class->trace(data, marker);
      break;
    }
  }
}

void drain(Heap::Impl& impl, Marker& marker) {
  while (!impl.mark_stack.empty()) {
    Object* object = impl.mark_stack.back();
    impl.mark_stack.pop_back();
    trace(impl, marker, object);
  }
}

void mark_roots(Interpreter& vm, Marker& marker) {
  Value* top = vm.stack;
  Value* end = vm.stack_stop + Interpreter::kStackReserve;
  for (const Frame* f = vm.frames + 1; f <= vm.top; ++f) {
    const Frame& frame = *f;
    marker.visit(frame.code);
    marker.visit(frame.function);
    marker.visit(frame.globals);
    marker.visit(frame.builtins);
    marker.visit(frame.locals);
    marker.visit(frame.generator);
    marker.visit(frame.carry);
    marker.visit(frame.outer_handled);
    top = std::max(top, frame.registers + frame.code->n_registers);
  }
  top = std::min(top, end);
  marker.visit_range(vm.stack, static_cast<size_t>(top - vm.stack));
  std::memset(static_cast<void*>(top), 0, static_cast<size_t>(end - top) * sizeof(Value));
  marker.visit(vm.result);
  marker.visit(vm.pending);
  marker.visit(vm.handled);
  marker.visit(vm.pending_call.function);
  marker.visit(vm.pending_call.args);
  marker.visit(vm.pending_call.kwargs);
  marker.visit(vm.pending_call.carry);
  marker.visit(vm.tail_callee);
  marker.visit(vm.tail_args);
  marker.visit(vm.tail_kwargs);
  marker.visit(vm.tail_locals);
  marker.visit(vm.tail_globals);
  // Both are structs of pointers to objects and of nothing else.
  Type** types = reinterpret_cast<Type**>(&vm.types);
  for (size_t i = 0; i < sizeof vm.types / sizeof(Type*); ++i) marker.visit(types[i]);
  Str** names = reinterpret_cast<Str**>(&vm.names);
  for (size_t i = 0; i < sizeof vm.names / sizeof(Str*); ++i) marker.visit(names[i]);
  for (Str* name : vm.special_names) marker.visit(name);
  marker.visit(vm.modules);
  marker.visit(vm.builtins);
  marker.visit(vm.prelude_globals);
  marker.visit(vm.empty_str);
  for (Str* str : vm.latin1) marker.visit(str);
  marker.visit(vm.empty_tuple);
  marker.visit(vm.empty_bytes);
  marker.visit(vm.registry);
  if (vm.state == nullptr) return;
  for (const auto& row : vm.state->signatures) {
    const NativeSignature* signature = reinterpret_cast<NativeSignature*>(static_cast<uintptr_t>(row.value));
    if (signature == nullptr) continue;
    int count = signature->positional + signature->keyword_only;
    for (int i = 0; i < count; ++i) {
      marker.visit(signature->parameters[i].interned);
      marker.visit(signature->parameters[i].default_value);
    }
  }
  trace_state(vm, marker);
}

}  // namespace

void free_buffers(Interpreter& vm, Object* object) {
  Heap& heap = vm.heap;
  switch (object->kind) {
    case Kind::kByteArray: {
      ByteArray* array = static_cast<ByteArray*>(object);
      heap.free_buffer(array->data, array->capacity);
      break;
    }
    case Kind::kList: {
      List* list = static_cast<List*>(object);
      heap.free_buffer(list->items, list->capacity * sizeof(Value));
      break;
    }
    case Kind::kDict: {
      Dict* dict = static_cast<Dict*>(object);
      heap.free_buffer(dict->entries, dict->entries_capacity * sizeof(DictEntry));
      if (dict->index != nullptr) heap.free_buffer(dict->index, (size_t{dict->index_mask} + 1) * sizeof(uint32_t));
      break;
    }
    case Kind::kSet: {
      Set* set = static_cast<Set*>(object);
      if (set->table != nullptr) heap.free_buffer(set->table, (size_t{set->mask} + 1) * sizeof(SetEntry));
      break;
    }
    case Kind::kType:
      heap.free_buffer(static_cast<Type*>(object)->specials, type_specials_count() * sizeof(Value));
      break;
    case Kind::kInstance: {
      Instance* instance = static_cast<Instance*>(object);
      if (instance->slots != instance->inline_slots())
        heap.free_buffer(instance->slots, instance->capacity * sizeof(Value));
      break;
    }
    case Kind::kCode: free_code_buffers(vm, static_cast<Code*>(object)); break;
    case Kind::kGenerator: {
      Generator* generator = static_cast<Generator*>(object);
      heap.free_buffer(generator->registers, generator->n_registers * sizeof(Value));
      break;
    }
    case Kind::kNativeData: {
      NativeData* data = static_cast<NativeData*>(object);
      if (data->data_class != nullptr && data->data_class->release != nullptr) data->data_class->release(vm, data);
      break;
    }
    default: break;
  }
}

namespace {

// A generator that stands in a `try` or `with`, or in another iterator's hands: closing it is seen. A coroutine that has not begun is warned of.
bool closing_shows(const Generator* generator) {
  if (generator->code->hidden) return false;
  if (generator->state == Generator::State::kCreated) return generator->flavor == Generator::Flavor::kCoroutine;
  if (generator->state != Generator::State::kSuspended) return false;
  if (!generator->delegate.is_empty()) return true;
  // The ranges are in order and apart from each other; pc is the next instruction.
  const std::vector<bytecode::Handler>& handlers = generator->code->unit->handlers;
  auto range = std::partition_point(handlers.begin(), handlers.end(),
                                    [&](const bytecode::Handler& handler) { return handler.end < generator->pc; });
  return range != handlers.end() && generator->pc > range->start;
}

// The owner of the buffer is to hear when no view is left.
bool releasing_shows(const MemoryView* view) { return view->lease != nullptr && !view->released && view->exports == 0; }

}  // namespace

bool queue_finalizer(Interpreter& vm, Object* object) {
  if ((object->flags & kFinalized) || object->type == nullptr) return false;
  if (!(object->type->type_flags & kTypeHasDel) &&
      !(object->kind == Kind::kGenerator && closing_shows(static_cast<Generator*>(object))) &&
      !(object->kind == Kind::kMemoryView && releasing_shows(static_cast<MemoryView*>(object))))
    return false;
  object->flags |= kFinalized;
  vm.state->finalizers.push(object);
  return true;
}

// Objects with a __del__ come first: it may still want what a generator's `finally` or a buffer's release takes away.
void Heap::queue_finalizers(uint8_t live) {
  struct Context {
    Interpreter& vm;
    uint8_t live;
    std::vector<Object*> later;
  } context{vm_, live, {}};
  visit(
      [](Object* object, void* raw) {
        Context* c = static_cast<Context*>(raw);
        if (object->mark == c->live) return;
        if (object->kind == Kind::kGenerator || object->kind == Kind::kMemoryView)
          c->later.push_back(object);
        else
          queue_finalizer(c->vm, object);
      },
      &context);
  for (Object* object : context.later) queue_finalizer(vm_, object);
}

void Heap::queue_all_finalizers() { queue_finalizers(0xff); }  // no object has this mark

void Heap::collect_finalizable(Marker& marker) {
  queue_finalizers(impl_->epoch);
  clear_weak_references(marker);
  vm_.state->finalizers.trace(marker);
  drain(*impl_, marker);
}

// Clears the weak references to objects that are not marked, and takes dead references out of the chains.
void Heap::clear_weak_references(Marker& marker) {
  std::vector<WeakRef*> queue;
  support::PointerTable survivors;
  uint8_t epoch = impl_->epoch;
  for (const auto& row : vm_.state->weak_references) {
    if (row.key == nullptr) continue;
    Object* referent = static_cast<Object*>(const_cast<void*>(row.key));
    bool dead = referent->mark != epoch;
    WeakRef* kept = nullptr;
    WeakRef** end = &kept;
    for (WeakRef* reference = reinterpret_cast<WeakRef*>(static_cast<uintptr_t>(row.value)); reference != nullptr;) {
      WeakRef* next = reference->next;
      reference->next = nullptr;
      if (reference->mark == epoch) {
        if (dead) {
          reference->referent = Value();
          if (!reference->callback.is_empty() && !reference->callback.is_none()) queue.push_back(reference);
        } else {
          *end = reference;
          end = &reference->next;
        }
      }
      reference = next;
    }
    if (dead || kept == nullptr)
      referent->flags &= ~kWeakReferenced;
    else
      survivors[referent] = reinterpret_cast<uintptr_t>(kept);
  }
  survivors.swap(vm_.state->weak_references);
  // The table has them by address. No build is to be told from another: the objects in the order of their first references, the last
  // reference of each first.
  support::sort_pointers(
      reinterpret_cast<void**>(queue.data()), static_cast<uint32_t>(queue.size()), [](const void* a, const void* b) {
        const WeakRef* x = static_cast<const WeakRef*>(a);
        const WeakRef* y = static_cast<const WeakRef*>(b);
        return x->first_number != y->first_number ? x->first_number < y->first_number : x->number > y->number;
      });
  for (WeakRef* reference : queue) vm_.state->dead_references.push(reference);
  drain(*impl_, marker);
}

void Heap::collect() {
  ++collections_;
  if (impl_->image != nullptr) impl_->image->collected = true;
  Marker marker(*this);
  impl_->epoch = impl_->epoch == 1 ? 2 : 1;
  impl_->live_types.clear();
  mark_roots(vm_, marker);
  drain(*impl_, marker);
  if (vm_.state != nullptr) {
    vm_.state->caches.reset();
    if (vm_.state->scratch_charged > 0 && vm_.state->scratch.size() < 1024) {
      vm_.state->scratch.shrink_to_fit();
      meter_.release_bytes(vm_.state->scratch_charged);
      vm_.state->scratch_charged = 0;
    }
    if (vm_.state->any_finalizer) collect_finalizable(marker);
    clear_weak_references(marker);
    uint8_t epoch = impl_->epoch;
    sweep_interned(
        vm_, [](const Str* str, void* context) { return str->mark == *static_cast<uint8_t*>(context); }, &epoch);
  }
  for (Type* type : impl_->live_types) {
    List* subclasses = type->subclasses;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < subclasses->length; ++i) {
      Value item = subclasses->items[i];
      if (item.is_object() && item.as_object()->mark != impl_->epoch) continue;
      subclasses->items[kept++] = item;
    }
    subclasses->length = kept;
  }
  sweep();
  size_t live = static_cast<size_t>(meter_.live_bytes());
  allocated_since_ = 0;
  if (!stress_) threshold_ = std::max(kFirstThreshold, live);
  if (meter_.over_memory()) meter_.trip(support::Limit::kMemory);
}

void Heap::free_object(Object* object) {
  if (object->flags & kHasId) {
    vm_.state->ids.erase(object);
    meter_.release_bytes(Interpreter::State::kIdBytes);
  }
  free_buffers(vm_, object);
}

namespace {
// Whether free_buffers has nothing to do for any object of this kind.
constexpr bool owns_nothing(Kind kind) {
  switch (kind) {
    case Kind::kByteArray:
    case Kind::kList:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kType:
    case Kind::kInstance:
    case Kind::kCode:
    case Kind::kGenerator:
    case Kind::kNativeData: return false;
    default: return true;
  }
}
}  // namespace

void Heap::sweep() {
  uint8_t epoch = impl_->epoch;
  for (int i = 0; i < kSlotClasses; ++i) {
    impl_->free_cells[i] = nullptr;
    impl_->cell_pages[i] = nullptr;
  }
  impl_->sweeping = true;
  Page* empty = nullptr;
  impl_->each_page([&](Page* page) {
    if (page->use != PageUse::kCells) return;
    size_t size = page->cell_size;
    uint32_t count = page->slot_count();
    uint32_t live = 0;
    uint32_t freed = 0;
    FreeSlot* free = nullptr;
    char* slot = page->slots() + count * size;
    for (uint32_t i = count; i > 0; --i) {
      slot -= size;
      FreeSlot* cell = reinterpret_cast<FreeSlot*>(slot);
      if (cell->kind != kFreeKind) {
        Object* object = reinterpret_cast<Object*>(slot);
        if (object->mark == epoch) {
          ++live;
          continue;
        }
        if ((object->flags & kHasId) || !owns_nothing(object->kind)) free_object(object);
        ++freed;
#ifndef NDEBUG
        std::memset(static_cast<void*>(slot), 0xDB, size);
#endif
        cell->kind = kFreeKind;
        cell->mark = 0;
        poison(cell + 1, size - sizeof(FreeSlot));
      }
      if (quarantined(cell)) {
        ++live;  // the page stays
        continue;
      }
      cell->next = free;
      free = cell;
    }
    meter_.release_bytes(freed * size);
    live_objects_ -= freed;
    page->free = free;
    page->listed = false;
    if (live == 0) {
      page->next = empty;
      empty = page;
    } else if (free != nullptr) {
      impl_->list(impl_->cell_pages[page->slot_class], page);
    }
  });
  while (empty != nullptr) {
    Page* next = empty->next;
    empty->formatted = true;
    impl_->release_page(empty);
    empty = next;
  }
  impl_->sweeping = false;
  impl_->trim();
  for (Page* page = impl_->large_blocks; page != nullptr;) {
    Page* next = page->next;
    Object* object = page->large_object();
    if (object->mark != epoch) {
      free_object(object);
      --live_objects_;
      impl_->unlist(impl_->large_blocks, page);
      meter_.release_bytes(page->cell_size + kPageHeader);
      std::free(page);
    }
    page = next;
  }
}

}  // namespace hognose::runtime
