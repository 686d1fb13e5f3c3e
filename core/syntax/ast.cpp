#include "syntax/ast.h"

namespace hognose::syntax {

namespace {

constexpr int64_t kFreeLooks = 8;

}  // namespace

void IdentifierTable::grow() {
  uint32_t larger = capacity_ == 0 ? 64 : capacity_ * 2;
  Identifier** buckets = arena_.array<Identifier*>(larger);
  if (buckets == nullptr || arena_.failed()) return;
  for (uint32_t i = 0; i < larger; i++) buckets[i] = nullptr;
  for (uint32_t i = 0; i < capacity_; i++) {
    Identifier* entry = buckets_[i];
    while (entry != nullptr) {
      Identifier* next = entry->next;
      entry->next = buckets[entry->hash & (larger - 1)];
      buckets[entry->hash & (larger - 1)] = entry;
      entry = next;
    }
  }
  buckets_ = buckets;
  capacity_ = larger;
}

Ident IdentifierTable::intern(std::string_view text, uint32_t hash) {
  if (capacity_ > 0) {
    int64_t looked_at = 0;
    for (Identifier* entry = buckets_[hash & (capacity_ - 1)]; entry != nullptr; entry = entry->next) {
      looked_at++;
      if (entry->hash != hash || entry->view() != text) continue;
      if (looked_at > kFreeLooks) (void)arena_.meter().charge_steps(looked_at / kFreeLooks);
      return entry;
    }
    // When this trips a limit, whoever interns notices at its next charge.
    if (looked_at > kFreeLooks) (void)arena_.meter().charge_steps(looked_at / kFreeLooks);
  }
  if (count_ >= capacity_) grow();
  if (arena_.failed() || capacity_ == 0) return &failed_;
  char* block = static_cast<char*>(arena_.allocate(sizeof(Identifier) + text.size() + 1));
  if (block == nullptr || arena_.failed()) return &failed_;
  Identifier* entry = new (block) Identifier();
  entry->hash = hash;
  entry->size = static_cast<uint32_t>(text.size());
  char* spelling = block + sizeof(Identifier);
  if (!text.empty()) memcpy(spelling, text.data(), text.size());
  spelling[text.size()] = '\0';
  Identifier** bucket = &buckets_[hash & (capacity_ - 1)];
  entry->next = *bucket;
  *bucket = entry;
  count_++;
  return entry;
}

void IdentifierTable::add_known(const Known* known, uint32_t count, Ident* all) {
  static_assert(sizeof(Known) == sizeof(Identifier) + sizeof(Known::text));
  assert(count_ == 0);
  while (capacity_ < count && !arena_.failed()) grow();
  Known* copy = arena_.array<Known>(count);
  for (uint32_t i = 0; i < count; ++i) all[i] = &failed_;
  if (copy == nullptr || arena_.failed()) return;
  memcpy(static_cast<void*>(copy), known, count * sizeof(Known));
  for (Known* name = copy; name != copy + count; ++name) {
    Identifier** bucket = &buckets_[name->identifier.hash & (capacity_ - 1)];
    name->identifier.next = *bucket;
    *bucket = &name->identifier;
    *all++ = &name->identifier;
  }
  count_ = count;
}

}  // namespace hognose::syntax
