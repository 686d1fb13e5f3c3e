// The layouts of heap objects.
//
// Every object starts with its type and its kind. Objects never move. A struct's plain-buffer members (`items`, `table` ...) belong to
// the object and are made with Heap::allocate_buffer and given back by the sweep (heap.cpp, free_buffers), which knows every kind, as
// the marker does (gc.cpp). Objects are made only by Interpreter's make_... functions and the files of their kinds.
//
// Attributes. Instances hold theirs in slots described by a Shape (hidden class). Every other kind that can have attributes
// (functions, exceptions, instances of a user's subclass of a builtin type) points to an Instance that holds them (`attributes`); for
// kinds without a field for it, the pointer is the last word of the object's heap cell (flag kHasAttributesWord). When a program
// asks for `__dict__`, the Instance changes to dictionary mode: shape == nullptr and slots[0] is the Dict; slots[1], if there is one, a
// Dict of what has hidden names.
#pragma once

#include <cstddef>
#include <cstdint>

#include "bytecode/code_object.h"
#include "bytecode/specials.h"
#include "runtime/value.h"

namespace hognose::runtime {

enum class Kind : uint8_t {
#define KIND(name) k##name,
#include "runtime/kinds.def"
#undef KIND
  kCount
};

struct Type;
struct Instance;
struct Dict;
struct Tuple;
struct List;
struct Str;
struct Code;
struct Shape;
class Interpreter;

enum ObjectFlags : uint8_t {
  kHasAttributesWord = 1 << 0,  // the last word of the cell is Instance* (attributes of a subclass instance)
  kWeakReferenced = 1 << 1,  // some WeakRef points here
  kHasId = 1 << 2,  // id() was asked: the number stands in Interpreter::ids
  kFrozen = 1 << 3,  // Set: frozenset
  kFinalized = 1 << 4,  // __del__ has run
  kInterned = 1 << 5,  // Str in the intern table
  kInRepr = 1 << 6,  // a container whose repr is being made
  kSharedText = 1 << 7,  // Str: the text is the beginning of a buffer shared with longer strs (str_append)
};

struct alignas(8) Object {
  Type* type;
  Kind kind;
  uint8_t mark;
  uint8_t flags;
  uint8_t spare;
};

struct ByteArray : Object {
  uint32_t length;
  uint32_t capacity;
  uint32_t exports;  // memoryviews: no resize while > 0
  uint8_t* data;
};

struct Str : Object {
  uint32_t length;  // code points
  uint8_t width;  // bytes per code point: 1 (Latin-1), 2 or 4: always the smallest that fits, as PEP 393
  bool ascii;  // all below 128 (then width is 1 and the data is UTF-8)
  int64_t hash;  // -1: not computed; SipHash-1-3 with a zero key over the data, as CPython under PYTHONHASHSEED=0
  ByteArray*& shared_text() { return *reinterpret_cast<ByteArray**>(this + 1); }  // only with kSharedText
  const void* text() const {
    const void* own = this + 1;
    return flags & kSharedText ? (*static_cast<ByteArray* const*>(own))->data : own;
  }
  template <typename T>
  T* data() {
    return static_cast<T*>(const_cast<void*>(text()));
  }
  const char* chars() const { return static_cast<const char*>(text()); }
  uint32_t at(uint32_t i) const {
    const void* p = text();
    return width == 1   ? static_cast<const uint8_t*>(p)[i]
           : width == 2 ? static_cast<const uint16_t*>(p)[i]
                        : static_cast<const uint32_t*>(p)[i];
  }
};

struct Bytes : Object {
  uint32_t length;
  int64_t hash;  // -1: not computed
  uint8_t* data() { return reinterpret_cast<uint8_t*>(this + 1); }
  const uint8_t* data() const { return reinterpret_cast<const uint8_t*>(this + 1); }
};

struct Int : Object {
  uint32_t size;  // digits in use; magnitude without leading zeros
  bool negative;
  uint32_t* digits() { return reinterpret_cast<uint32_t*>(this + 1); }
  const uint32_t* digits() const { return reinterpret_cast<const uint32_t*>(this + 1); }
};

struct Float : Object {
  double value;
};

struct Complex : Object {
  double real;
  double imag;
};

struct Tuple : Object {
  uint32_t length;
  Value* items() { return reinterpret_cast<Value*>(this + 1); }
  const Value* items() const { return reinterpret_cast<const Value*>(this + 1); }
};
static_assert(sizeof(Tuple) % 4 == 0);

struct List : Object {
  uint32_t length;
  uint32_t capacity;
  Value* items;
};

// Insertion-ordered open addressing: `entries` in order of insertion (deleted ones have an empty key), `index` a power-of-two
// table of entry numbers.
struct DictEntry {
  Value key;  // empty: deleted
  Value value;
  int64_t hash;
};
struct Dict : Object {
  uint32_t count;  // live entries
  uint32_t entries_used;  // with deleted ones
  uint32_t entries_capacity;
  uint32_t index_mask;  // table size - 1; 0: no table (empty dict)
  uint32_t
      keys_version;  // changes (to a number never used before in this interpreter) whenever a key is added, removed or
  // moved; 0: not asked for yet. Inline caches of globals depend on it
  bool only_str_keys;  // every key is an exact str: lookups of strs need no Python
  DictEntry* entries;
  uint32_t* index;  // entry number + 1; 0 = free; kDictDeleted = deleted
};

// The same table as CPython's sets (probing, growth), so that iteration order is CPython's for equal hashes.
struct SetEntry {
  Value key;  // empty: free; unbound: deleted
  int64_t hash;
};
struct Set : Object {
  uint32_t fill;  // live and deleted
  uint32_t used;  // live
  uint32_t mask;
  uint32_t finger;
  int64_t hash;  // frozenset; -1: not computed
  SetEntry* table;
};

struct Range : Object {
  Value start, stop, step;  // ints
  Value length;  // int
};

struct Slice : Object {
  Value start, stop, step;
};

struct Cell : Object {
  Value content;  // or unbound
};

// Layout of instances: a chain of shapes, each adds one name. Belongs to one Type.
struct Shape : Object {
  Type* owner;
  Shape* parent;
  Str* name;  // name of slot number count-1; nullptr in the root
  uint32_t count;  // slots
  uint32_t id;
  // Transitions by name: none, one, or a Dict from name to Shape.
  Shape* single_child;
  Dict* children;
  Dict* lookup;  // name -> slot for shapes with more than 8 names, made on demand
};

struct Instance : Object {
  Shape* shape;  // nullptr: dictionary mode, slots[0] is the Dict
  uint32_t capacity;  // slots available
  Value* slots;  // own inline words or a buffer
  Value* inline_slots() { return reinterpret_cast<Value*>(this + 1); }
};

struct Code : Object {
  const bytecode::CodeObject* unit;  // immutable; kept alive by `root`
  const bytecode::Instruction* instructions;  // unit's
  Value* constants;  // buffer
  struct InlineCache* caches;  // buffer
  Code** children;  // buffer, entries linked on demand (nullptr before)
  struct CodeRoot* root;  // counts references to the CodeObject tree
  Str* name;
  Str* qualname;
  Tuple* parameter_names;  // strs in parameter order, interned
  uint16_t parameter_count, argument_count, positional_only_count, keyword_only_count;
  uint16_t n_locals, n_registers;
  uint32_t code_flags;  // bytecode::CodeFlags
  uint16_t
      plain_arguments;  // a call with just as many positional arguments needs no binding; 0xFFFF: there are no such calls
  bool hidden;
};

struct Function : Object {
  Code* code;
  Dict* globals;
  Dict* builtins;
  Tuple* defaults;  // or nullptr
  Dict* keyword_defaults;  // or nullptr
  Tuple* closure;  // of Cells, or nullptr
  Value name, qualname, module, doc;
  Value annotate;  // function, None; annotations cached in `annotations`
  Value annotations;  // Dict or empty
  Value type_params;  // Tuple or empty
  Instance* attributes;  // or nullptr
};

struct NativeSpec;
// A native function: a row of a table (native.h). `self` is bound for functions of modules (the module) or empty.
struct Native : Object {
  const NativeSpec* spec;
  Value self;  // bound receiver of builtin bound methods, or empty
  Type* owner;  // the type whose method this is (messages, unbound calls), or nullptr for module functions
  Str* name;
  Value module;  // name of the module or None
  struct NativeSignature* signature;  // parsed on first use (buffer of the interpreter's own table)
};

struct BoundMethod : Object {
  Value function;
  Value self;
};

struct Property : Object {
  Value getter, setter, deleter, doc, name;
  Instance* attributes;
};

struct ClassMethod : Object {
  Value function;
  Instance* attributes;
};
struct StaticMethod : Object {
  Value function;
  Instance* attributes;
};

struct GetSet : Object {
  const struct GetSetSpec* spec;
  Type* owner;
  Str* name;
};

struct Member : Object {
  Type* owner;
  Str* name;
  Str* slot;  // the hidden name (attributes.h) under which the instance stores it
};

struct Module : Object {
  Dict* dict;
};

struct Iterator : Object {
  enum class Over : uint8_t {
    kList,
    kTuple,
    kStr,
    kBytes,
    kByteArray,
    kRange,
    kDictKeys,
    kDictValues,
    kDictItems,
    kSet,
    kSequence /* __getitem__ protocol */,
    kCallable /* iter(callable, sentinel) */,
    kListReversed,
    kTupleReversed,
    kStrReversed,
    kDictKeysReversed,
    kDictValuesReversed,
    kDictItemsReversed,
    kSequenceReversed,
    kMemoryView,
    kZip /* source: a Tuple of Iterators; index: 1 if it is strict */,
    kEnumerate /* source: an Iterator */,
  } over;
  uint8_t exhausted;
  Value source;  // the container; empty when exhausted
  int64_t index;  // next position (Range: the next value when small)
  int64_t stop;  // Range: end value; Dict / Set: expected count for "changed size during iteration"
  int64_t step;  // Range
  Value sentinel;  // kCallable
};

struct DictView : Object {
  enum class Which : uint8_t { kKeys, kValues, kItems } which;
  Dict* dict;
};

struct Traceback : Object {
  Value next;  // Traceback or None
  Code* code;
  uint32_t pc;  // index of the instruction
  int32_t line;
  Value frame;  // FrameObject or None, made on demand
  Dict* globals;
  Function* function;  // or nullptr
  Value locals;  // once the frame is gone: its namespace, or a Tuple of its registers; else empty
};

struct Exception : Object {
  Value args;  // Tuple
  Value cause;  // exception or None
  Value context;  // exception or None
  Value traceback;  // Traceback or None
  bool suppress_context;
  bool is_context;  // it has been the context of another one: only such an exception can stand in a chain of contexts
  Instance* attributes;  // everything else: StopIteration.value, OSError.errno, __notes__, user attributes

  void set_context(Value exception_or_none) {
    context = exception_or_none;
    if (!exception_or_none.is_none()) exception_or_none.as<Exception>()->is_context = true;
  }
};

struct FrameObject : Object {
  Code* code;
  Dict* globals;
  Value locals;
  Value back;
  uint32_t pc;
  Value generator;
};

struct Super : Object {
  Type* this_class;
  Value self;
  Type* self_type;
};

struct MappingProxy : Object {
  Value mapping;
};

struct GenericAlias : Object {
  Value origin;
  Tuple* args;
  Value parameters;  // Tuple, or empty until asked
  bool starred;
};

struct Union : Object {
  Tuple* args;
  Value parameters;
};

struct WeakRef : Object {
  Value referent;  // empty when dead
  Value callback;
  int64_t hash;
  WeakRef* next;  // chain of the referent's weak references (Interpreter::weak_references)
  uint32_t number, first_number;  // counted when made: this one, and the first of the referent
  Instance* attributes;
};

// A view of the items of a bytes-like object (buffers.h). Views of one dimension may have any step; others are contiguous.
struct MemoryView : Object {
  Value source;  // Bytes, ByteArray or NativeData with a buffer
  int64_t offset;  // of the first item in the source's memory, in bytes
  int64_t length, step;  // items of the first dimension, bytes from one to the next
  Tuple* shape;  // with other than one dimension, else nullptr
  Tuple* lease;  // whose __release_buffer__ waits for its end, and the view that its __buffer__ gave; else nullptr
  uint8_t item_size;
  char format;
  bool readonly, released;
  uint32_t exports;  // views by whose lease this is the one given
};

struct HostFunction : Object {
  Str* name;
  int64_t handle;  // the host's number of it; -1: known by name only
};

// The memory of a bytes-like object (buffers.h).
struct Buffer {
  uint8_t* data = nullptr;
  int64_t length = 0;  // in bytes
  bool readonly = true;
  char format = 'B';
  uint8_t item_size = 1;
  uint32_t* exports = nullptr;  // counts the views that keep the memory where it is; nullptr: it can't move anyway
};
// Instances of native classes of the standard library. The vtable says how to mark and free; `data` is theirs.
struct NativeDataClass {
  const char* name;
  void (*trace)(Object* object, class Marker& marker);  // may be nullptr
  void (*release)(Interpreter& vm, Object* object);  // frees buffers; may be nullptr
  void (*buffer)(Object* object, Buffer* out) = nullptr;  // for those that are bytes-like
};
struct NativeData : Object {
  const NativeDataClass* data_class;
  void* data() { return this + 1; }
};

// The register window of a suspended generator lives here; while it runs, the window is copied to the value stack and back.
struct Generator : Object {
  enum class State : uint8_t { kCreated, kSuspended, kRunning, kFinished } state;
  enum class Flavor : uint8_t { kGenerator, kCoroutine, kAsyncGenerator } flavor;
  bool async_closed;  // async generator: aclose() or exhaustion seen
  bool async_running;  // async generator: a step of it has begun and waits for something or runs
  Function* function;  // nullptr for code without function
  Code* code;
  Dict* globals;
  Dict* builtins;
  Value locals;  // namespace of class-like code, or empty
  uint32_t pc;  // next instruction
  uint16_t resume_register;  // where the sent value goes
  uint32_t n_registers;
  uint32_t inner;  // how often it has begun again inside itself (begin_again_inside)
  Value* registers;  // buffer
  Value handled;  // handled exception of the generator's own frames
  Value delegate;  // iterator that it is delegating to (kYieldFrom), or empty
  Value name, qualname;
  Instance* attributes;
};

// Classes. Attributes live in `dict`; `specials` caches the MRO lookup of every special method, refreshed when version changes.
enum TypeFlags : uint32_t {
  kTypeHeap = 1 << 0,  // made by a class statement or type(): attributes may be set
  kTypeBaseAllowed = 1 << 1,  // may be subclassed
  kTypeHasDict = 1 << 2,  // instances have attributes
  kTypeAbstract = 1 << 3,  // has abstract methods
  kTypeSequencePattern = 1 << 4,
  kTypeMappingPattern = 1 << 5,
  kTypeException = 1 << 6,  // BaseException or a subclass
  kTypeTypeSubclass = 1 << 7,  // type or a subclass: instances are classes
  kTypeWeakReferable = 1 << 8,
  kTypeSlotsOnly = 1 << 9,  // __slots__ without __dict__
  kTypeLazy = 1 << 10,  // builtin type whose dict is filled from its tables on first lookup
  kTypeCustomGetAttribute = 1 << 11,  // __getattribute__ overridden in Python (kept with version)
  kTypeHasGetAttr = 1 << 12,  // defines __getattr__
  kTypeCustomSetAttr = 1 << 13,  // __setattr__ or __delattr__ overridden in Python
  kTypePlainNew = 1 << 14,  // object.__new__ and a Python __init__ or none: calls take the fast path
  kTypeDisallowNew = 1 << 15,  // "cannot create 'X' instances"
  kTypeHasDel = 1 << 16,  // defines __del__
  kTypeSealed = 1
      << 17,  // made by Python for a class that is native in CPython: known by its full name, attributes may not be set
};

struct Type : Object {
  Str* name;
  Str* qualname;
  Value module;  // str or empty
  Tuple* bases;
  Tuple* mro;
  Type* base;  // the base that decides the layout
  Kind instance_kind;  // layout of instances
  uint32_t type_flags;
  uint32_t
      version;  // never used before in this interpreter; changes whenever the class or one of its bases changes; 0: not assigned
  uint32_t specials_version;  // version at which `specials` was filled
  uint16_t inline_slots;  // slots to allocate inline for the next instance: learned from earlier ones
  Dict* dict;
  Shape* root_shape;  // of instances
  Value* specials;  // buffer of kSpecialCount, or nullptr: made on first use
  List* subclasses;  // weak in effect: dead ones are dropped by the collector
  const struct TypeSpec* spec;  // builtin types: tables of methods
  Instance* attributes;  // unused (attributes are in dict); kept nullptr
};
inline bool is_immutable(const Type* type) { return (type->type_flags & (kTypeHeap | kTypeSealed)) != kTypeHeap; }

// An inline cache: one for each attribute, method, global or name instruction.
struct InlineCache {
  Str* name;
  uint32_t version;  // type version or keys version the entry is valid for; 0: empty
  uint32_t version2;  // builtins' keys version for globals found there
  uint32_t slot;
  uint32_t state;  // what was cached; see attributes.h
  Shape* shape;  // with version: instance slot access; next shape for stores that add a slot
  Shape* next_shape;
  Value value;  // method or class attribute
};

bool is_kind_called(Value value, Kind kind);
// There are more than a thousand of these tests: in units that are compiled for size (scripts/wasm.cmake) each is a call.
#ifdef HOGNOSE_SMALL
static inline bool is_kind(Value value, Kind kind) { return is_kind_called(value, kind); }
#else
static inline bool is_kind(Value value, Kind kind) { return value.is_object() && value.as_object()->kind == kind; }
#endif
#define KIND(name) \
  [[maybe_unused]] static inline bool is_##name(Value value) { return is_kind(value, Kind::k##name); }
#include "runtime/kinds.def"
#undef KIND
// Any int except bool: unboxed, big, or an instance of a subclass.
inline bool is_int(Value value) { return value.is_small_int() || is_Int(value); }
inline bool is_int_or_bool(Value value) { return value.is_small_int() || value.is_bool() || is_Int(value); }
inline bool is_float(Value value) { return value.is_number() || is_Float(value); }
inline double float_value(Value value) { return value.is_number() ? value.as_number() : value.as<Float>()->value; }

}  // namespace hognose::runtime
