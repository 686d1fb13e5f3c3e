// Allocation: cells, buffers, and what they are charged.
//
// A cell is charged to the meter with the size of its slot, a buffer with the size of its slot or, when it is large, with its own size.
// Small allocations never fail: past the memory limit they ask for a collection at the next safepoint, and when a single native makes so
// many that the grace is used up, the limit trips and the native ends at its next charge of steps.
#include "runtime/heap.h"

#include <cstdlib>
#include <cstring>

#include "runtime/heap_impl.h"
#include "runtime/interpreter.h"

namespace hognose::runtime {

static_assert(offsetof(FreeSlot, kind) == offsetof(Object, kind));
static_assert(sizeof(FreeSlot) <= kSlotSizes[0]);

Heap::Heap(Interpreter& vm, support::Meter& meter) : vm_(vm), meter_(meter), impl_(new Impl) {
  static_assert(sizeof(Page) <= kPageHeader);
}

Heap::~Heap() { dispose(); }

void Heap::dispose() {
  if (impl_ == nullptr) return;
  // Small buffers go with their pages and large ones are listed; only what lies outside the heap must be given back by kind.
  auto release = [&](Object* object) {
    if (object->kind == Kind::kCode || object->kind == Kind::kNativeData) free_buffers(vm_, object);
  };
  impl_->each_page([&](Page* page) {
    if (page->use != PageUse::kCells || !page->has_owners) return;
    char* slot = page->slots();
    for (uint32_t i = page->slot_count(); i > 0; --i, slot += page->cell_size) {
      if (!is_free_slot(slot)) release(reinterpret_cast<Object*>(slot));
    }
  });
  for (Page* page = impl_->large_blocks; page != nullptr;) {
    Page* next = page->next;
    release(page->large_object());
    std::free(page);
    page = next;
  }
  for (LargeBuffer* buffer = impl_->large_buffers; buffer != nullptr;) {
    LargeBuffer* next = buffer->next;
    if (!impl_->pinned(buffer)) std::free(buffer);
    buffer = next;
  }
  for (Chunk* chunk : impl_->chunks) {
    if (chunk->pinned) continue;
    std::free(chunk->memory);
    delete chunk;
  }
  delete impl_;
  impl_ = nullptr;
}

// --- pages --------------------------------------------------------------------------------------------------------------------

void Heap::Impl::list(Page*& head, Page* page) {
  page->previous = nullptr;
  page->next = head;
  if (head != nullptr) head->previous = page;
  head = page;
  page->listed = true;
}

void Heap::Impl::unlist(Page*& head, Page* page) {
  if (page->previous != nullptr)
    page->previous->next = page->next;
  else
    head = page->next;
  if (page->next != nullptr) page->next->previous = page->previous;
  page->listed = false;
}

void Heap::Impl::add_chunk() {
  void* memory = nullptr;
  // A machine without 64 KiB left below the sandbox's limit can't go on in any defined way.
  if (posix_memalign(&memory, kPageSize, kPageSize * kPagesPerChunk) != 0) __builtin_trap();
  Chunk* chunk = new Chunk{memory, 0, false};
  chunks.push_back(chunk);
  ++empty_chunks;
  for (size_t i = kPagesPerChunk; i-- > 0;) {
    Page* page = reinterpret_cast<Page*>(static_cast<char*>(memory) + i * kPageSize);
    page->use = PageUse::kFree;
    page->formatted = false;
    page->chunk = chunk;
    list(free_pages, page);
  }
}

Heap::Page* Heap::Impl::take_page(size_t size_class, PageUse use) {
  if (free_pages == nullptr) add_chunk();
  Page* page = free_pages;
  unlist(free_pages, page);
  if (page->chunk->pages_used++ == 0 && !page->chunk->pinned) --empty_chunks;
  page->use = use;
  page->used = 0;
  page->has_owners = false;
  // The sweep leaves an empty page of cells as a list of free slots: right as it is for the same class.
  bool ready = page->formatted && page->slot_class == size_class;
  page->formatted = false;
  if (ready) return page;
  unpoison(page, kPageSize);
  page->cell_size = kSlotSizes[size_class];
  page->slot_class = static_cast<uint8_t>(size_class);
  FreeSlot* next = nullptr;
  char* slot = page->slots() + page->slot_count() * page->cell_size;
  for (uint32_t i = page->slot_count(); i > 0; --i) {
    slot -= page->cell_size;
    FreeSlot* free = reinterpret_cast<FreeSlot*>(slot);
    free->next = next;
    free->kind = kFreeKind;
    poison(free + 1, page->cell_size - sizeof(FreeSlot));
    next = free;
  }
  page->free = next;
  return page;
}

void Heap::Impl::release_page(Page* page) {
  Chunk* chunk = page->chunk;
  page->use = PageUse::kFree;
  list(free_pages, page);
  if (--chunk->pages_used > 0 || chunk->pinned) return;
  ++empty_chunks;
  if (!sweeping) trim();
}

// Gives empty chunks back. One may stay, so that a program on the edge does not take and give back all the time.
void Heap::Impl::trim() {
  for (size_t c = chunks.size(); c-- > 0 && empty_chunks > 1;) {
    Chunk* chunk = chunks[c];
    if (chunk->pages_used > 0 || chunk->pinned) continue;
    --empty_chunks;
    char* memory = static_cast<char*>(chunk->memory);
    for (size_t i = 0; i < kPagesPerChunk; ++i) unlist(free_pages, reinterpret_cast<Page*>(memory + i * kPageSize));
    chunks[c] = chunks.back();
    chunks.pop_back();
    std::free(memory);
    delete chunk;
  }
}

// --- cells --------------------------------------------------------------------------------------------------------------------

inline void Heap::charge(size_t bytes) {
  meter_.charge_bytes_unchecked(bytes);
  meter_.count_allocation();
  allocated_since_ += bytes;
  if (__builtin_expect(meter_.over_memory(), 0)) charge_past_limit();
}

void Heap::charge_past_limit() {
  request_collection();
  vm_.top->has_more = true;  // its return goes the slow way, which collects
  if (meter_.live_bytes() > meter_.limits().max_memory + static_cast<int64_t>(kGrace))
    meter_.trip(support::Limit::kMemory);
}

namespace {

// Most cells are small: a call of memset costs more than the stores.
void zero_cell(void* cell, size_t size) {
  if (size > 128) {
    std::memset(cell, 0, size);
    return;
  }
  uint64_t* words = static_cast<uint64_t*>(cell);
  for (size_t i = 0; i < size / 8; i += 2) {
    words[i] = 0;
    words[i + 1] = 0;
    asm volatile("" ::: "memory");  // or the compiler makes a call of memset of it
  }
}

// Zeroes a new cell; of texts and numbers the header: what follows is written at once, and never looked at by the collector.
void clear_cell(Kind kind, void* cell, size_t size) {
  constexpr size_t kHeader = 64;
  static_assert(sizeof(Str) <= kHeader && sizeof(Int) <= kHeader);
  bool plain = size > kHeader && (kind == Kind::kStr || kind == Kind::kInt);  // bytes may be asked for as zeros
#ifdef __SANITIZE_ADDRESS__
  if (plain) std::memset(cell, 0xDB, size);  // whoever counts on zeros finds none
#endif
  zero_cell(cell, plain ? kHeader : size);
}

}  // namespace

Object* Heap::allocate(Kind kind, Type* type, size_t bytes) {
  Object* object;
  if (bytes <= kMaxSlot) {
    int size_class = slot_class(bytes);
    FreeSlot* slot = impl_->free_cells[size_class];
    object = slot != nullptr ? reinterpret_cast<Object*>(slot) : allocate_slow(size_class);
    impl_->free_cells[size_class] = reinterpret_cast<FreeSlot*>(object)->next;
    size_t size = kSlotSizes[size_class];
    charge(size);
    unpoison(object, size);
    clear_cell(kind, object, size);
    if (kind == Kind::kCode || kind == Kind::kNativeData) [[unlikely]]
      page_of(object)->has_owners = true;
  } else {
    object = allocate_large(kind, bytes);
  }
  object->type = type;
  object->kind = kind;
  ++live_objects_;
  return object;
}

Object* Heap::allocate_slow(int size_class) {
  Page* page = impl_->cell_pages[size_class];
  if (page != nullptr) {
    impl_->unlist(impl_->cell_pages[size_class], page);
  } else {
    page = impl_->take_page(static_cast<size_t>(size_class), PageUse::kCells);
  }
  FreeSlot* slot = page->free;
  page->free = nullptr;
  return reinterpret_cast<Object*>(slot);
}

Object* Heap::allocate_large(Kind kind, size_t bytes) {
  size_t cell = (bytes + 7) & ~size_t{7};
  void* memory = nullptr;
  if (posix_memalign(&memory, kPageSize, cell + kPageHeader) != 0)
    __builtin_trap();  // reserve() has asked whether it fits
  charge(cell + kPageHeader);
  Page* page = static_cast<Page*>(memory);
  std::memset(memory, 0, kPageHeader);
  page->use = PageUse::kLarge;
  page->cell_size = cell;
  impl_->list(impl_->large_blocks, page);
  clear_cell(kind, page->large_object(), cell);
  return page->large_object();
}

bool Heap::reserve(uint64_t bytes) {
  if (bytes <= kReserveAbove || refuse_nothing_) return true;
  const support::MeterLimits& limits = meter_.limits();
  bool fits = bytes <= SIZE_MAX / 4;
  if (fits && limits.max_memory >= 0) {
    fits = meter_.live_bytes() + static_cast<int64_t>(bytes) <= limits.max_memory;
  } else if (fits && bytes >= (size_t{1} << 20)) {
    // Without a limit the machine's own is what counts: ask it now, while a refusal can still be answered.
    void* probe = std::malloc(static_cast<size_t>(bytes));
    std::free(probe);
    fits = probe != nullptr;
  }
  return fits;
}

void Heap::note_write(const Object* object) { page_of(object)->written = true; }

size_t Heap::cell_size(const Object* object) { return page_of(object)->cell_size; }

// --- buffers ------------------------------------------------------------------------------------------------------------------

void* Heap::allocate_buffer(uint64_t wanted) {
  if (wanted > kMaxSlot && !reserve(wanted)) return nullptr;
  size_t bytes = static_cast<size_t>(wanted);
  if (bytes <= kMaxSlot) {
    int size_class = slot_class(bytes);
    Page* page = impl_->buffer_pages[size_class];
    if (page == nullptr) {
      page = impl_->take_page(static_cast<size_t>(size_class), PageUse::kBuffers);
      impl_->list(impl_->buffer_pages[size_class], page);
    }
    FreeSlot* slot = page->free;
    page->free = slot->next;
    ++page->used;
    if (page->free == nullptr) impl_->unlist(impl_->buffer_pages[size_class], page);
    charge(page->cell_size);
    unpoison(slot, page->cell_size);
    return slot;
  }
  LargeBuffer* buffer = static_cast<LargeBuffer*>(std::malloc(bytes + sizeof(LargeBuffer)));
  if (buffer == nullptr) return nullptr;
  charge(bytes + sizeof(LargeBuffer));
  buffer->size = bytes;
  buffer->previous = nullptr;
  buffer->next = impl_->large_buffers;
  if (buffer->next != nullptr) buffer->next->previous = buffer;
  impl_->large_buffers = buffer;
  return buffer + 1;
}

void Heap::free_buffer(void* memory, size_t bytes) {
  if (memory == nullptr) return;
  if (bytes <= kMaxSlot) {
    Page* page = page_of(memory);
    FreeSlot* slot = static_cast<FreeSlot*>(memory);
    slot->next = page->free;
    page->free = slot;
    poison(slot + 1, page->cell_size - sizeof(FreeSlot));
    meter_.release_bytes(page->cell_size);
    if (!page->listed) impl_->list(impl_->buffer_pages[page->slot_class], page);
    if (--page->used == 0) {
      impl_->unlist(impl_->buffer_pages[page->slot_class], page);
      impl_->release_page(page);
    }
    return;
  }
  LargeBuffer* buffer = static_cast<LargeBuffer*>(memory) - 1;
  if (buffer->previous != nullptr)
    buffer->previous->next = buffer->next;
  else
    impl_->large_buffers = buffer->next;
  if (buffer->next != nullptr) buffer->next->previous = buffer->previous;
  meter_.release_bytes(bytes + sizeof(LargeBuffer));
  if (!impl_->pinned(buffer)) std::free(buffer);
}

void* Heap::grow_buffer(void* memory, size_t old_bytes, uint64_t wanted) {
  if (memory == nullptr) return allocate_buffer(wanted);
  // It may need both blocks for a moment, but that is the machine's memory, not what the interpreter holds on to.
  if (wanted > old_bytes && !reserve(wanted - old_bytes)) return nullptr;
  size_t new_bytes = static_cast<size_t>(wanted);
  LargeBuffer* buffer = static_cast<LargeBuffer*>(memory) - 1;
  if (old_bytes <= kMaxSlot || new_bytes <= kMaxSlot || impl_->pinned(buffer)) {
    if (old_bytes <= kMaxSlot && new_bytes <= kMaxSlot && slot_class(old_bytes) == slot_class(new_bytes)) return memory;
    void* fresh = allocate_buffer(new_bytes);
    if (fresh == nullptr) return nullptr;
    std::memcpy(fresh, memory, old_bytes < new_bytes ? old_bytes : new_bytes);
    free_buffer(memory, old_bytes);
    return fresh;
  }
  LargeBuffer* moved = static_cast<LargeBuffer*>(std::realloc(buffer, new_bytes + sizeof(LargeBuffer)));
  if (moved == nullptr) return nullptr;
  moved->size = new_bytes;
  if (moved->previous != nullptr)
    moved->previous->next = moved;
  else
    impl_->large_buffers = moved;
  if (moved->next != nullptr) moved->next->previous = moved;
  if (new_bytes > old_bytes)
    charge(new_bytes - old_bytes);
  else
    meter_.release_bytes(old_bytes - new_bytes);
  return moved + 1;
}

constexpr size_t kVisited = 1 << 16;

void Heap::set_stress(bool on) {
  stress_ = on;
  threshold_ = on ? 0 : kFirstThreshold;
  if (on) impl_->visits.reset(new uint32_t[kVisited]());
}

// The first visits show most of what may be wrong, and a loop in a large program would take minutes if each of its rounds had a collection.
bool Heap::stressed_enough(const void* instruction) {
  if (!stress_ || allocated_since_ >= kFirstThreshold) return false;
  uint32_t visit = impl_->visits[(reinterpret_cast<uintptr_t>(instruction) >> 3) % kVisited]++;
  return visit >= 4 && (visit & (visit - 1)) != 0;
}

void Heap::visit(void (*visitor)(Object* object, void* context), void* context) {
  impl_->each_page([&](Page* page) {
    if (page->use != PageUse::kCells) return;
    char* slot = page->slots();
    for (uint32_t i = page->slot_count(); i > 0; --i, slot += page->cell_size) {
      if (!is_free_slot(slot)) visitor(reinterpret_cast<Object*>(slot), context);
    }
  });
  for (Page* page = impl_->large_blocks; page != nullptr; page = page->next) visitor(page->large_object(), context);
}

}  // namespace hognose::runtime
