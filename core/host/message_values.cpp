#include "host/message_values.h"

#include <vector>

#include "runtime/attributes.h"
#include "runtime/numbers.h"
#include "runtime/state.h"
#include "support/utf8.h"

namespace hognose::host {

using namespace runtime;

const char* describe(Conversion conversion) {
  switch (conversion) {
    case Conversion::kOk: return "";
    case Conversion::kTooDeep: return "value is nested too deeply to cross the boundary (limit 1000)";
    case Conversion::kTooLarge: return "value is too large to cross the boundary";
    case Conversion::kMalformed: return "malformed message";
    case Conversion::kUnhashable: return "unhashable dict key or set item";
    case Conversion::kNoMemory: return "value does not fit the memory limit";
  }
  return "";
}

namespace {

bool has_lone_surrogate(const Str* str) {
  if (str->width == 1) return false;
  for (uint32_t i = 0; i < str->length; ++i) {
    if (str->at(i) >= 0xD800 && str->at(i) <= 0xDFFF) return true;
  }
  return false;
}

class ValueWriter {
 public:
  ValueWriter(Interpreter& vm, MessageWriter& writer, size_t max_bytes)
      : vm_(vm), writer_(writer), max_bytes_(max_bytes) {}

  Conversion write(Value root) {
    Conversion status = begin(root);
    while (status == Conversion::kOk && !stack_.empty()) {
      if (writer_.bytes.size() > max_bytes_) return Conversion::kTooLarge;
      Work& work = stack_.back();
      if (work.next == work.count) {
        stack_.pop_back();
        continue;
      }
      size_t n = work.next++;
      Object* object = work.object;
      switch (object->kind) {
        case Kind::kList:
          status = begin(n < static_cast<List*>(object)->length ? static_cast<List*>(object)->items[n] : Value::none());
          break;
        case Kind::kTuple: status = begin(static_cast<Tuple*>(object)->items()[n]); break;
        case Kind::kSet: {
          Set* set = static_cast<Set*>(object);
          int64_t position = set_next(set, work.position);
          work.position = position + 1;
          status = begin(set->table[position].key);
          break;
        }
        default: {  // Dict: keys and values in turn
          Dict* dict = work.dict;
          if (n % 2 == 0) {
            work.position = dict_next(dict, work.position);
            Value key = dict->entries[work.position].key;
            if (work.text_keys) {
              write_key(key.as<Str>());
            } else {
              status = begin(key);
            }
          } else {
            Value item = dict->entries[work.position].value;
            ++work.position;
            status = begin(item);
          }
        }
      }
    }
    return status;
  }

 private:
  struct Work {
    Object* object;
    Dict* dict;
    size_t next;
    size_t count;
    int64_t position;
    bool text_keys;
  };

  void write_str(const Str* str) {
    if (has_lone_surrogate(str)) {
      std::string units;
      auto unit = [&](uint32_t u) {
        units += static_cast<char>(u & 255);
        units += static_cast<char>(u >> 8);
      };
      for (uint32_t i = 0; i < str->length; ++i) {
        uint32_t c = str->at(i);
        if (c >= 0x10000) {
          unit(0xD800 + ((c - 0x10000) >> 10));
          unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        } else {
          unit(c);
        }
      }
      writer_.tag(Tag::kStr16);
      writer_.varint(units.size() / 2);
      writer_.bytes += units;
    } else if (str->ascii) {
      writer_.str(std::string_view(str->chars(), str->length));
    } else {
      writer_.str(to_utf8(str));
    }
  }

  void write_key(Str* key) {
    if (const uint64_t* known = keys_.find(key)) {
      writer_.tag(Tag::kKeyRef);
      writer_.varint(*known);
      return;
    }
    if (has_lone_surrogate(key)) return write_str(key);
    uint32_t number = keys_.size();
    keys_[key] = number;
    writer_.text(Tag::kKey, to_utf8(key));
  }

  void write_int(Value value) {
    int64_t small;
    if (int_as_int64(value, &small)) return writer_.integer(small);
    const Int* big = value.as<Int>();
    const uint32_t* digits = big->digits();
    size_t bytes = big->size * 4;
    while (bytes > 0 && reinterpret_cast<const uint8_t*>(digits)[bytes - 1] == 0) --bytes;
    writer_.big_integer(big->negative, digits, bytes);
  }

  void write_opaque(Value value) {
    Type* type = vm_.type_of(value);
    std::string name = to_utf8(type->name);
    std::string text = "<" + name + " object>";
    if (is_Function(value) && is_Str(value.as<Function>()->qualname))
      text = "<function " + to_utf8(value.as<Function>()->qualname.as<Str>()) + ">";
    if (is_Type(value)) text = "<class '" + to_utf8(value.as<Type>()->qualname) + "'>";
    if (is_Native(value)) text = "<built-in function " + to_utf8(value.as<Native>()->name) + ">";
    if (is_Module(value)) {
      Value module_name =
          dict_get_str(vm_, value.as<Module>()->dict, vm_.special_names[static_cast<int>(bytecode::Special::kName)]);
      if (is_Str(module_name)) text = "<module '" + to_utf8(module_name.as<Str>()) + "'>";
    }
    writer_.tag(Tag::kOpaque);
    writer_.str(name);
    writer_.str(text);
  }

  // Writes a scalar, or the head of a container whose items follow.
  Conversion begin(Value value) {
    if (value.is_small_int()) return writer_.integer(value.as_small_int()), Conversion::kOk;
    if (value.is_number()) return writer_.number(value.as_number()), Conversion::kOk;
    if (!value.is_object()) {
      if (value.is_bool()) {
        writer_.boolean(value.is_true());
      } else if (value.is_none() || value.is_empty()) {
        writer_.none();
      } else {
        writer_.tag(Tag::kOpaque);
        writer_.str(to_utf8(vm_.type_of(value)->name));
        writer_.str(value.is_ellipsis() ? "Ellipsis" : "NotImplemented");
      }
      return Conversion::kOk;
    }
    Object* object = value.as_object();
    switch (object->kind) {
      case Kind::kStr: write_str(static_cast<Str*>(object)); return Conversion::kOk;
      case Kind::kInt: write_int(value); return Conversion::kOk;
      case Kind::kFloat: writer_.number(static_cast<Float*>(object)->value); return Conversion::kOk;
      case Kind::kBytes:
        writer_.data(std::string_view(reinterpret_cast<const char*>(static_cast<Bytes*>(object)->data()),
                                      static_cast<Bytes*>(object)->length));
        return Conversion::kOk;
      case Kind::kByteArray:
        writer_.data(std::string_view(reinterpret_cast<const char*>(static_cast<ByteArray*>(object)->data),
                                      static_cast<ByteArray*>(object)->length));
        return Conversion::kOk;
      default: break;
    }
    if (const uint64_t* known = containers_.find(object)) {
      writer_.tag(Tag::kRef);
      writer_.varint(*known);
      return Conversion::kOk;
    }
    if (stack_.size() >= static_cast<size_t>(kMaxMessageDepth)) return Conversion::kTooDeep;
    Work work{object, nullptr, 0, 0, 0, false};
    switch (object->kind) {
      case Kind::kList:
        work.count = static_cast<List*>(object)->length;
        writer_.begin(Tag::kList, work.count);
        break;
      case Kind::kTuple:
        work.count = static_cast<Tuple*>(object)->length;
        writer_.begin(Tag::kTuple, work.count);
        break;
      case Kind::kSet:
        work.count = static_cast<Set*>(object)->used;
        writer_.begin(
            object->flags & kFrozen || vm_.is_subtype(object->type, vm_.types.frozenset) ? Tag::kFrozenSet : Tag::kSet,
            work.count);
        break;
      case Kind::kDict: {
        Dict* dict = static_cast<Dict*>(object);
        work.dict = dict;
        work.text_keys = dict->only_str_keys && dict->count > 0;
        work.count = 2 * static_cast<size_t>(dict->count);
        writer_.begin(work.text_keys || dict->count == 0 ? Tag::kRecord : Tag::kDict, dict->count);
        break;
      }
      case Kind::kInstance: {
        // Instances of the guest's own classes cross as their attributes under the class's name.
        if (!(object->type->type_flags & kTypeHeap)) return write_opaque(value), Conversion::kOk;
        Dict* fields = fields_of(static_cast<Instance*>(object));
        if (fields == nullptr) return Conversion::kNoMemory;
        work.dict = fields;
        work.text_keys = true;
        work.count = 2 * static_cast<size_t>(fields->count);
        writer_.tag(Tag::kInstance);
        write_key(object->type->name);
        writer_.varint(fields->count);
        break;
      }
      default: write_opaque(value); return Conversion::kOk;
    }
    uint32_t number = containers_.size();
    containers_[object] = number;
    stack_.push_back(work);
    return Conversion::kOk;
  }

  Dict* fields_of(Instance* instance) {
    if (instance->shape == nullptr) {
      Dict* dict = instance->slots[0].as<Dict>();
      if (dict->only_str_keys) return dict;
      return make_dict(vm_);
    }
    Dict* dict = make_dict(vm_, instance->shape->count);
    if (dict == nullptr) return nullptr;
    std::vector<Str*> names(instance->shape->count);
    for (Shape* s = instance->shape; s->name != nullptr; s = s->parent) names[s->count - 1] = s->name;
    for (size_t i = 0; i < names.size(); ++i) {
      if (!instance->slots[i].is_empty() && !dict_set_str(vm_, dict, names[i], instance->slots[i])) return nullptr;
    }
    return dict;
  }

  Interpreter& vm_;
  MessageWriter& writer_;
  size_t max_bytes_;
  std::vector<Work> stack_;
  support::PointerTable containers_;
  support::PointerTable keys_;
};

class ValueReader {
 public:
  ValueReader(Interpreter& vm, MessageReader& reader) : vm_(vm), reader_(reader) {}

  Conversion read(Value* root) {
    Value value;
    bool have = false;
    Conversion status = next(&value, &have);
    for (;;) {
      if (status != Conversion::kOk) return status;
      if (!reader_.ok()) return Conversion::kMalformed;
      // A finished value goes to the innermost open container; a container that is full is a finished value itself.
      while (have) {
        if (stack_.empty()) {
          *root = value;
          return Conversion::kOk;
        }
        status = add(stack_.back(), value);
        if (status != Conversion::kOk) return status;
        have = false;
        if (stack_.back().left == 0) {
          value = stack_.back().container;
          stack_.pop_back();
          have = true;
        }
      }
      status = next(&value, &have);
    }
  }

 private:
  struct Work {
    Value container;
    size_t left;   // values still to come (pairs count twice)
    size_t index;  // Tuple
    Value key;     // Dict: waiting for its value
  };

  Conversion read_text(Str** str) {
    std::string_view utf8 = reader_.text();
    const uint8_t* data = reinterpret_cast<const uint8_t*>(utf8.data());
    if (!reader_.ok() || support::scan_utf8(data, utf8.size()).valid != utf8.size()) return Conversion::kMalformed;
    *str = make_str(vm_, utf8);
    return *str == nullptr ? Conversion::kNoMemory : Conversion::kOk;
  }

  Conversion add(Work& work, Value value) {
    --work.left;
    Object* object = work.container.as_object();
    switch (object->kind) {
      case Kind::kList:
        return list_append(vm_, static_cast<List*>(object), value) ? Conversion::kOk : Conversion::kNoMemory;
      case Kind::kTuple: static_cast<Tuple*>(object)->items()[work.index++] = value; return Conversion::kOk;
      case Kind::kSet: {
        Found found = set_add(vm_, static_cast<Set*>(object), value);
        return found == Found::kYes || found == Found::kNo ? Conversion::kOk
               : found == Found::kNoMemory                 ? Conversion::kNoMemory
                                                           : Conversion::kUnhashable;
      }
      default: {
        if (work.key.is_empty()) {
          work.key = value;
          return Conversion::kOk;
        }
        Found found = dict_set(vm_, static_cast<Dict*>(object), work.key, value);
        work.key = Value();
        return found == Found::kYes || found == Found::kNo ? Conversion::kOk
               : found == Found::kNoMemory                 ? Conversion::kNoMemory
                                                           : Conversion::kUnhashable;
      }
    }
  }

  Conversion next(Value* value, bool* have) {
    *have = true;
    switch (reader_.tag()) {
      case Tag::kNone: *value = Value::none(); return Conversion::kOk;
      case Tag::kFalse: *value = Value::false_(); return Conversion::kOk;
      case Tag::kTrue: *value = Value::true_(); return Conversion::kOk;
      case Tag::kInt: *value = make_int(vm_, reader_.zigzag()); return Conversion::kOk;
      case Tag::kInt53: {
        double d = reader_.raw_double();
        if (!(d >= -9007199254740992.0 && d <= 9007199254740992.0)) return Conversion::kMalformed;
        *value = make_int(vm_, static_cast<int64_t>(d));
        return Conversion::kOk;
      }
      case Tag::kBigInt: {
        bool negative = reader_.byte() != 0;
        std::string_view magnitude = reader_.text();
        if (!reader_.ok()) return Conversion::kMalformed;
        std::vector<uint32_t> digits((magnitude.size() + 3) / 4, 0);
        std::memcpy(digits.data(), magnitude.data(), magnitude.size());
        Result result = make_big_int(vm_, digits.data(), digits.size(), negative);
        if (!result.is_value()) return Conversion::kNoMemory;
        *value = result.value();
        return Conversion::kOk;
      }
      case Tag::kFloat: *value = Value::number(reader_.raw_double()); return Conversion::kOk;
      case Tag::kStr: {
        Str* str = nullptr;
        if (Conversion status = read_text(&str); status != Conversion::kOk) return status;
        *value = str;
        return Conversion::kOk;
      }
      case Tag::kStr16: {
        uint64_t units = reader_.varint();
        if (units > reader_.remaining() / 2) return Conversion::kMalformed;
        std::string_view raw = reader_.take(units * 2);
        std::vector<uint32_t> points;
        for (size_t i = 0; i + 1 < raw.size(); i += 2) {
          uint32_t unit = static_cast<uint8_t>(raw[i]) | static_cast<uint32_t>(static_cast<uint8_t>(raw[i + 1])) << 8;
          if (unit >= 0xDC00 && unit <= 0xDFFF && !points.empty() && points.back() >= 0xD800 &&
              points.back() <= 0xDBFF) {
            points.back() = 0x10000 + ((points.back() - 0xD800) << 10) + (unit - 0xDC00);
          } else {
            points.push_back(unit);
          }
        }
        Str* str = make_str_from_code_points(vm_, points.data(), points.size());
        if (str == nullptr) return Conversion::kNoMemory;
        *value = str;
        return Conversion::kOk;
      }
      case Tag::kKey: {
        Str* str = nullptr;
        if (Conversion status = read_text(&str); status != Conversion::kOk) return status;
        str = intern(vm_, str);
        keys_.push_back(str);
        *value = str;
        return Conversion::kOk;
      }
      case Tag::kKeyRef: {
        uint64_t n = reader_.varint();
        if (n >= keys_.size()) return Conversion::kMalformed;
        *value = keys_[n];
        return Conversion::kOk;
      }
      case Tag::kBytes: {
        std::string_view contents = reader_.text();
        if (!reader_.ok()) return Conversion::kMalformed;
        Bytes* bytes = make_bytes(vm_, contents.data(), contents.size());
        if (bytes == nullptr) return Conversion::kNoMemory;
        *value = bytes;
        return Conversion::kOk;
      }
      case Tag::kList: return open(make_list(vm_, nullptr, 0), reader_.varint(), 1, value, have);
      case Tag::kTuple: {
        uint64_t count = reader_.varint();
        if (count > reader_.remaining()) return Conversion::kMalformed;
        return open(count == 0 ? vm_.empty_tuple : make_tuple(vm_, nullptr, count), count, 1, value, have);
      }
      case Tag::kSet: return open(make_set(vm_, vm_.types.set), reader_.varint(), 1, value, have);
      case Tag::kFrozenSet: return open(make_set(vm_, vm_.types.frozenset), reader_.varint(), 1, value, have);
      case Tag::kDict:
      case Tag::kRecord: return open(make_dict(vm_), reader_.varint(), 2, value, have);
      case Tag::kInstance: {
        // The host's plain objects with a class name come in as dicts: guests' classes are not made by name.
        Value name;
        bool have_name;
        Conversion status = next(&name, &have_name);
        if (status != Conversion::kOk) return status;
        if (!is_Str(name)) return Conversion::kMalformed;
        return open(make_dict(vm_), reader_.varint(), 2, value, have);
      }
      case Tag::kOpaque: {
        (void)reader_.tag();
        std::string_view type = reader_.text();
        (void)type;
        (void)reader_.tag();
        Str* str = nullptr;
        if (Conversion status = read_text(&str); status != Conversion::kOk) return status;
        *value = str;
        return Conversion::kOk;
      }
      case Tag::kRef: {
        uint64_t n = reader_.varint();
        if (n >= containers_.size()) return Conversion::kMalformed;
        *value = containers_[n];
        return Conversion::kOk;
      }
    }
    return Conversion::kMalformed;
  }

  Conversion open(Object* container, uint64_t count, size_t values_each, Value* value, bool* have) {
    if (container == nullptr) return Conversion::kNoMemory;
    if (!reader_.ok() || count > reader_.remaining()) return Conversion::kMalformed;
    if (stack_.size() >= static_cast<size_t>(kMaxMessageDepth)) return Conversion::kTooDeep;
    containers_.push_back(container);
    if (count == 0) {
      *value = container;
      return Conversion::kOk;
    }
    stack_.push_back({container, static_cast<size_t>(count) * values_each, 0, Value()});
    *have = false;
    return Conversion::kOk;
  }

  Interpreter& vm_;
  MessageReader& reader_;
  std::vector<Work> stack_;
  std::vector<Value> containers_;
  std::vector<Str*> keys_;
};

}  // namespace

Conversion write_value(Interpreter& vm, Value value, MessageWriter& writer, size_t max_bytes) {
  return ValueWriter(vm, writer, max_bytes).write(value);
}

Conversion read_value(Interpreter& vm, MessageReader& reader, Value* value) {
  return ValueReader(vm, reader).read(value);
}

}  // namespace hognose::host
