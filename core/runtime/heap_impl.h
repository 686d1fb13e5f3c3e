// The inner side of the heap: pages, chunks, large blocks. Only heap.cpp, gc.cpp and snapshot.cpp include it.
//
// Pages are 4 KiB, aligned, carved from chunks of 64 KiB. The first 64 bytes of a page are its header, the rest are slots of one size.
// Pages of cells are told from pages of buffers by the header. A free slot of a page of cells carries kFreeKind where an object has its
// kind, so that a page can be walked. Free slots of the page in use by a size class stand in Impl::free_cells (cells) or in the page's own
// list (buffers: they are freed one by one, and an empty page goes back at once). Blocks larger than a page take malloc's memory, aligned
// as a page and with the same header, so that the size of any cell follows from its address.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#endif

#include "runtime/heap.h"

namespace hognose::runtime {

inline constexpr size_t kPageSize = 4096;
inline constexpr size_t kPageHeader = 64;
inline constexpr size_t kPagesPerChunk = 16;
inline constexpr uint8_t kFreeKind = 0xFF;
static_assert(static_cast<int>(Kind::kCount) < kFreeKind);

inline constexpr uint16_t kSlotSizes[] = {16,  32,  48,  64,  80,  96,  112, 128, 144, 160, 176,  192,  208, 224,
                                          240, 256, 288, 336, 384, 448, 504, 576, 672, 800, 1008, 1344, 2016};
inline constexpr int kSlotClasses = sizeof(kSlotSizes) / sizeof(kSlotSizes[0]);
inline constexpr size_t kMaxSlot = 2016;

struct SlotClassTable {
  uint8_t class_of[kMaxSlot / 8 + 1];
  constexpr SlotClassTable() : class_of() {
    int c = 0;
    for (size_t i = 0; i <= kMaxSlot / 8; ++i) {
      while (kSlotSizes[c] < i * 8) ++c;
      class_of[i] = static_cast<uint8_t>(c);
    }
  }
};
inline constexpr SlotClassTable kSlotClassTable;
inline int slot_class(size_t bytes) { return kSlotClassTable.class_of[(bytes + 7) / 8]; }

// Under AddressSanitizer free slots are out of bounds but for what makes them free slots, so that whoever holds on to a dead object is seen.
// Only here: asan_interface.h is no part of other builds.
inline void poison([[maybe_unused]] void* memory, [[maybe_unused]] size_t bytes) {
#ifdef __SANITIZE_ADDRESS__
  __asan_poison_memory_region(memory, bytes);
#endif
}
inline void unpoison([[maybe_unused]] void* memory, [[maybe_unused]] size_t bytes) {
#ifdef __SANITIZE_ADDRESS__
  __asan_unpoison_memory_region(memory, bytes);
#endif
}

// A free slot. The fields of an object's header that say "free" stand where the object has them.
struct FreeSlot {
  FreeSlot* next;
  uint8_t kind;
  uint8_t mark;
};

// Under AddressSanitizer dead cells are used again some sweeps later only, so that there is time to see who holds on to them. To be asked once a sweep.
inline bool quarantined([[maybe_unused]] FreeSlot* cell) {
#ifdef __SANITIZE_ADDRESS__
  constexpr uint8_t kSweeps = 50;
  if (cell->mark < kSweeps) return ++cell->mark < kSweeps;
#endif
  return false;
}

struct Chunk;

enum class PageUse : uint8_t { kFree, kCells, kBuffers, kLarge };

struct Heap::Page {
  size_t cell_size;  // of each slot; of a large block all of it
  Page* next;  // in the list of pages of a class with free slots, of free pages, or of large blocks
  Page* previous;
  FreeSlot* free;
  Chunk* chunk;
  uint16_t used;  // buffers: slots in use
  uint8_t slot_class;
  PageUse use;
  bool listed;  // in its class's list
  bool has_owners;  // some cell of it owns, or has owned, what lies outside the heap: code and native data
  bool formatted;  // a free page whose `free` lists all its slots, marked as free
  bool written;  // note_write() was told of an object in it
  char* slots() { return reinterpret_cast<char*>(this) + kPageHeader; }
  uint32_t slot_count() const { return static_cast<uint32_t>((kPageSize - kPageHeader) / cell_size); }
  Object* large_object() { return reinterpret_cast<Object*>(slots()); }
};

inline Heap::Page* page_of(const void* slot) {
  return reinterpret_cast<Heap::Page*>(reinterpret_cast<uintptr_t>(slot) & ~(uintptr_t{kPageSize} - 1));
}

struct Chunk {
  void* memory;
  uint32_t pages_used;
  bool pinned = false;  // a snapshot's: it stays, empty or not, and does not count among the empty ones
};

// Header of a buffer too large for a slot.
struct LargeBuffer {
  LargeBuffer* next;
  LargeBuffer* previous;
  uint64_t size;  // without this header
};
static_assert(sizeof(LargeBuffer) % 8 == 0);

// Gives back what an object owns beyond its cell (gc.cpp).
void free_buffers(Interpreter& vm, Object* object);

struct HeapLists {
  FreeSlot* free_cells[kSlotClasses] = {};
  Heap::Page* cell_pages[kSlotClasses] = {};  // with free slots, not in use at present
  Heap::Page* buffer_pages[kSlotClasses] = {};  // with free slots
  Heap::Page* free_pages = nullptr;
  Heap::Page* large_blocks = nullptr;
  LargeBuffer* large_buffers = nullptr;
  uint32_t empty_chunks = 0;
};

// A snapshot's heap: its blocks, which one heap at a time may use, and what they hold when that heap is new (snapshot.cpp).
struct HeapImage {
  ~HeapImage();
  void add(void* address, size_t size, bool stable = false);
  bool owns(const LargeBuffer* buffer) const {
    return std::find(buffers.begin(), buffers.end(), buffer) != buffers.end();
  }
  struct PinnedChunk {
    Chunk* chunk;
    uint32_t pages_used;
  };
  std::vector<PinnedChunk> chunks;
  std::vector<LargeBuffer*> buffers;
  struct Block {
    char* address;
    size_t size;
    bool stable;  // a page that is full of what changes rarely, and never without note_write() or a collection
    bool unchanged(const HeapImage& image) const {
      return stable && !image.collected && !reinterpret_cast<Heap::Page*>(address)->written;
    }
  };
  std::vector<Block> blocks;
  std::string content;  // of the blocks, one after the other
  HeapLists lists;
  size_t live_objects = 0;
  size_t allocated_since = 0;
  bool collected = false;  // since the blocks were filled
};

struct Heap::Impl : HeapLists {
  void add_chunk();  // of free pages
  Page* take_page(size_t size_class, PageUse use);
  void release_page(Page* page);
  void trim();
  void list(Page*& head, Page* page);
  void unlist(Page*& head, Page* page);
  // Whether a large buffer is a snapshot's, which keeps its memory.
  bool pinned(const LargeBuffer* buffer) const { return image != nullptr && image->owns(buffer); }
  std::vector<Chunk*> chunks;
  HeapImage* image = nullptr;  // whose blocks are in use here
  bool sweeping = false;  // pages are being walked: no chunk may go
  std::unique_ptr<uint32_t[]> visits;  // stress mode: of safepoints, by a hash of their instruction's address
  // Collection.
  uint8_t epoch = 1;  // what a live object's mark is after the present collection; alternates between 1 and 2
  std::vector<Object*> mark_stack;
  std::vector<Type*> live_types;

  template <typename Visit>
  void each_page(Visit visit) {
    for (size_t i = 0; i < chunks.size(); ++i) {
      char* memory = static_cast<char*>(chunks[i]->memory);
      for (size_t p = 0; p < kPagesPerChunk; ++p) visit(reinterpret_cast<Page*>(memory + p * kPageSize));
    }
  }
};

inline bool is_free_slot(const void* slot) { return static_cast<const FreeSlot*>(slot)->kind == kFreeKind; }

}  // namespace hognose::runtime
