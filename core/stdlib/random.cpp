// _random: the Mersenne Twister (MT19937), with CPython's sequences for a seed.
#include "builtins/common.h"
#include "runtime/int_digits.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;

namespace {

constexpr uint32_t kWords = 624, kMiddle = 397;
struct Twister {
  uint32_t state[kWords];
  uint32_t index;
};
Twister* twister(Value self) { return static_cast<Twister*>(self.as<NativeData>()->data()); }
constexpr NativeDataClass kTwisterClass = {"Random", nullptr, nullptr};

uint32_t next_word(Twister* t) {
  if (t->index >= kWords) {
    for (uint32_t i = 0; i < kWords; ++i) {
      uint32_t y = (t->state[i] & 0x80000000u) | (t->state[(i + 1) % kWords] & 0x7fffffffu);
      t->state[i] = t->state[(i + kMiddle) % kWords] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0u);
    }
    t->index = 0;
  }
  uint32_t y = t->state[t->index++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

void seed_words(Twister* t, const uint32_t* key, uint32_t length) {
  uint32_t* s = t->state;
  s[0] = 19650218u;
  for (uint32_t i = 1; i < kWords; ++i) s[i] = 1812433253u * (s[i - 1] ^ (s[i - 1] >> 30)) + i;
  uint32_t i = 1, j = 0;
  for (uint32_t k = kWords > length ? kWords : length; k > 0; --k) {
    s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525u)) + key[j] + j;
    if (++i >= kWords) {
      s[0] = s[kWords - 1];
      i = 1;
    }
    if (++j >= length) j = 0;
  }
  for (uint32_t k = kWords - 1; k > 0; --k) {
    s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941u)) - i;
    if (++i >= kWords) {
      s[0] = s[kWords - 1];
      i = 1;
    }
  }
  s[0] = 0x80000000u;
  t->index = kWords;
}

// An int by its magnitude, anything else by its hash.
Result seed(Interpreter& vm, Value* args) {
  Value n = args[1].is_none() ? Value::small_int(20251007) : args[1];
  if (!is_int_or_bool(n)) {
    int64_t hash;
    Found found = hash_value(vm, n, &hash);
    if (found == Found::kNeedsPython) return vm.tail_prelude("random_seed"_prelude, {args[0], n});
    if (found != Found::kYes) return failure(vm, found);
    n = make_uint(vm, static_cast<uint64_t>(hash));
  }
  IntView view(n);
  if (!vm.charge(100 + view.digits().size)) return vm.limit();
  static constexpr uint32_t kZero[1] = {0};
  bool zero = view.digits().size == 0;
  seed_words(twister(args[0]), zero ? kZero : view.digits().data, zero ? 1 : view.digits().size);
  return Result::none();
}

Result random_new(Interpreter& vm, Value* args) {
  NativeData* object = static_cast<NativeData*>(
      allocate_for(vm, args[0].as<Type>(), Kind::kNativeData, sizeof(NativeData) + sizeof(Twister)));
  object->data_class = &kTwisterClass;
  Value none[2] = {object, Value::none()};
  Result seeded = seed(vm, none);
  return seeded.is_value() ? Result(object) : seeded;
}

Result random(Interpreter&, Value* args) {
  Twister* t = twister(args[0]);
  uint32_t a = next_word(t) >> 5, b = next_word(t) >> 6;
  return Value::number((a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

Result getrandbits(Interpreter& vm, Value* args) {
  Value count;
  Found found = to_index(vm, args[1], &count);
  if (found == Found::kNeedsPython)
    return again_with(vm, method_of(vm, vm.type_of(args[0]), "getrandbits"), args, 2, 1, bytecode::Special::kIndex);
  if (found != Found::kYes) return failure(vm, found);
  if (int_is_negative(count)) return vm.raise(vm.types.value_error, "Cannot convert negative int");
  int64_t bits = int_clamped(count);
  Twister* t = twister(args[0]);
  if (bits == 0) return Value::small_int(0);
  if (bits <= 32) return Value::small_int(next_word(t) >> (32 - bits));
  if (bits > int64_t{1} << 36) return vm.raise(vm.types.overflow_error, "Python int too large to convert to C int");
  uint64_t words = static_cast<uint64_t>((bits - 1) / 32 + 1);
  if (!vm.charge(static_cast<int64_t>(words))) return vm.limit();
  BigResult result(vm, words);
  if (result.no_memory()) return vm.no_memory();
  for (uint64_t i = 0; i < words; ++i, bits -= 32) {
    uint32_t word = next_word(t);
    result.out.data[i] = bits < 32 ? word >> (32 - bits) : word;
  }
  uint32_t size = static_cast<uint32_t>(words);
  while (size > 0 && result.out.data[size - 1] == 0) --size;
  result.out.size = size;
  result.out.negative = false;
  return result.finish(support::Status::kOk);
}

Result getstate(Interpreter& vm, Value* args) {
  Twister* t = twister(args[0]);
  Tuple* state = make_tuple(vm, nullptr, kWords + 1);
  if (state == nullptr) return vm.no_memory();
  for (uint32_t i = 0; i < kWords; ++i) state->items()[i] = Value::small_int(t->state[i]);
  state->items()[kWords] = Value::small_int(t->index);
  return Value(state);
}
Result setstate(Interpreter& vm, Value* args) {
  if (!is_Tuple(args[1])) return vm.raise(vm.types.type_error, "state vector must be a tuple");
  Tuple* state = args[1].as<Tuple>();
  if (state->length != kWords + 1) return vm.raise(vm.types.value_error, "state vector is the wrong size");
  Twister next;
  for (uint32_t i = 0; i <= kWords; ++i) {
    Value word = state->items()[i];
    if (!is_int_or_bool(word)) return vm.raise(vm.types.type_error, "an integer is required");
    int64_t number = int_clamped(word);
    if (i == kWords) {
      if (number < 0 || number > kWords) return vm.raise(vm.types.value_error, "invalid state");
      next.index = static_cast<uint32_t>(number);
    } else {
      next.state[i] = static_cast<uint32_t>(number);
    }
  }
  *twister(args[0]) = next;
  return Result::none();
}

constexpr NativeSpec kMethods[] = {
    {"__new__", random_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"random", random, "self, /"},
    {"seed", seed, "self, n=None, /"},
    {"getrandbits", getrandbits, "self, k, /"},
    {"getstate", getstate, "self, /"},
    {"setstate", setstate, "self, state, /"},
};
constexpr TypeSpec kRandomSpec = {"Random", Kind::kNativeData, kTypeBaseAllowed, kMethods, {}, {}, nullptr};

Result initialize(Interpreter& vm, Module* module) {
  Type* type = make_native_type(vm, kRandomSpec, vm.types.object, "_random");
  return dict_set_str(vm, module->dict, intern(vm, "Random"), type) ? Result::none() : vm.no_memory();
}

}  // namespace

extern const ModuleSpec random_module;
const ModuleSpec random_module = {"_random", {}, {}, initialize};

}  // namespace hognose::stdlib
