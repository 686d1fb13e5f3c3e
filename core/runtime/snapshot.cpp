#include "runtime/snapshot.h"

#include <cstdlib>
#include <cstring>
#include <iterator>

#include "runtime/heap_impl.h"
#include "runtime/state.h"

namespace hognose::runtime {

// --- the heap's part ------------------------------------------------------------------------------------------------------------

HeapImage::~HeapImage() {
  for (LargeBuffer* buffer : buffers) std::free(buffer);
  for (const PinnedChunk& pinned : chunks) {
    std::free(pinned.chunk->memory);
    delete pinned.chunk;
  }
}

void HeapImage::add(void* address, size_t size, bool stable) {
  char* start = static_cast<char*>(address);
  unpoison(start, size);
  bool joins =
      !stable && !blocks.empty() && !blocks.back().stable && blocks.back().address + blocks.back().size == start;
  if (joins) {
    blocks.back().size += size;
  } else {
    blocks.push_back({start, size, stable});
  }
  content.append(start, size);
}

namespace {

// Whether a page has no room for new objects, and only such as note_write() is for. Computes the hashes that are missing in it: one cache less.
bool is_stable(Heap::Page* page) {
  if (page->use != PageUse::kCells) return false;
  char* slot = page->slots();
  for (uint32_t i = page->slot_count(); i > 0; --i, slot += page->cell_size) {
    if (is_free_slot(slot)) return false;
    Object* object = reinterpret_cast<Object*>(slot);
    switch (object->kind) {
      case Kind::kStr: (void)str_hash(static_cast<Str*>(object)); break;
      case Kind::kBytes: (void)bytes_hash(static_cast<Bytes*>(object)); break;
      case Kind::kTuple:
      case Kind::kNative:
      case Kind::kType: break;
      default: return false;
    }
  }
  return true;
}

}  // namespace

std::unique_ptr<HeapImage> Heap::freeze() {
  auto image = std::make_unique<HeapImage>();
  // Room for small programs, which then need no memory of their own.
  size_t spare = 0;
  for (Page* page = impl_->free_pages; page != nullptr; page = page->next) ++spare;
  if (spare < kPagesPerChunk / 2) impl_->add_chunk();
  for (Chunk* chunk : impl_->chunks) {
    chunk->pinned = true;
    image->chunks.push_back({chunk, chunk->pages_used});
  }
  impl_->empty_chunks = 0;
  // Of pages that are not in use the header, which links them, is all there is.
  impl_->each_page([&](Page* page) {
    page->written = false;
    image->add(page, page->use == PageUse::kFree ? kPageHeader : kPageSize, is_stable(page));
  });
  for (LargeBuffer* buffer = impl_->large_buffers; buffer != nullptr; buffer = buffer->next) {
    image->buffers.push_back(buffer);
    image->add(buffer, sizeof(LargeBuffer) + buffer->size);
  }
  // Objects that a snapshot can't hold: those larger than a page, and those that own what lies outside the heap.
  bool plain = impl_->large_blocks == nullptr;
  visit(
      [](Object* object, void* context) {
        if (object->kind == Kind::kCode || object->kind == Kind::kNativeData) *static_cast<bool*>(context) = false;
      },
      &plain);
  if (!plain) __builtin_trap();
  image->lists = *impl_;
  image->live_objects = live_objects_;
  image->allocated_since = allocated_since_;
  impl_->image = image.get();
  return image;
}

void Heap::thaw(HeapImage& image) {
  const char* content = image.content.data();
  for (const HeapImage::Block& block : image.blocks) {
    unpoison(block.address, block.size);
#ifdef __SANITIZE_ADDRESS__
    if (block.unchanged(image) && std::memcmp(block.address, content, block.size) != 0) __builtin_trap();
#endif
    if (!block.unchanged(image)) std::memcpy(block.address, content, block.size);
    content += block.size;
  }
  image.collected = false;
  static_cast<HeapLists&>(*impl_) = image.lists;
  impl_->chunks.reserve(image.chunks.size() + 1);
  for (const HeapImage::PinnedChunk& pinned : image.chunks) {
    pinned.chunk->pages_used = pinned.pages_used;
    impl_->chunks.push_back(pinned.chunk);
  }
  impl_->image = &image;
  live_objects_ = image.live_objects;
  allocated_since_ = image.allocated_since;
}

// --- the machine's part -----------------------------------------------------------------------------------------------------------

// What an Interpreter and its State know of a fresh heap.
struct Snapshot::Machine {
  std::unique_ptr<HeapImage> heap;
  int64_t live_bytes;
  Interpreter::Types types;
  Interpreter::Names names;
  Str* special_names[bytecode::kSpecialCount];
  Str* latin1[256];
  List* tail_args;
  Dict* modules;
  Dict* builtins;
  Dict* prelude_globals;
  Dict* registry;
  Str* empty_str;
  Tuple* empty_tuple;
  Bytes* empty_bytes;
  uint32_t next_version;
  int64_t next_id;
  InternTable interned;
  uint32_t next_shape_id;

  // Copies everything but the heap one way or the other: from the interpreter to m, or back.
  template <typename M, typename Copy>
  static void each(M& m, Interpreter& vm, Copy copy) {
    copy(m.types, vm.types);
    copy(m.names, vm.names);
    copy(m.special_names, vm.special_names);
    copy(m.latin1, vm.latin1);
    copy(m.tail_args, vm.tail_args);
    copy(m.modules, vm.modules);
    copy(m.builtins, vm.builtins);
    copy(m.prelude_globals, vm.prelude_globals);
    copy(m.registry, vm.registry);
    copy(m.empty_str, vm.empty_str);
    copy(m.empty_tuple, vm.empty_tuple);
    copy(m.empty_bytes, vm.empty_bytes);
    copy(m.next_version, vm.next_version);
    copy(m.next_id, vm.next_id);
    copy(m.interned, vm.state->interned);
    copy(m.next_shape_id, vm.state->next_shape_id);
  }
};

namespace {
template <typename T>
void assign(T& to, const T& from) {
  if constexpr (std::is_trivially_copyable_v<T>)
    std::memcpy(static_cast<void*>(&to), &from, sizeof(T));  // arrays too
  else
    to = from;
}
}  // namespace

Snapshot::Snapshot(Interpreter& vm) : machine_(new Machine) {
  machine_->heap = vm.heap.freeze();
  machine_->live_bytes = vm.meter.live_bytes();
  Machine::each(*machine_, vm, [](auto& saved, const auto& live) { assign(saved, live); });
  // The rest of the state is still as it was made; what is not would be missing from every copy.
  const Interpreter::State& state = *vm.state;
  bool fresh = state.ids.empty() && state.weak_references.empty() && state.finalizers.empty() &&
               state.handles.empty() && state.signatures.empty() && !state.any_finalizer && vm.depth() == 0 &&
               vm.heap.collections() == 0;
  for (const Function* function : state.prelude) fresh = fresh && function == nullptr;
  if (!fresh) __builtin_trap();
}

Snapshot::~Snapshot() = default;

void Snapshot::restore(Interpreter& vm) const {
  const Machine& m = *machine_;
  vm.heap.thaw(*m.heap);
  vm.meter.charge_bytes_unchecked(static_cast<size_t>(m.live_bytes - vm.meter.live_bytes()));
  Machine::each(m, vm, [](const auto& saved, auto& live) { assign(live, saved); });
}

}  // namespace hognose::runtime
