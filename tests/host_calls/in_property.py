class Shelf:
    def __init__(self):
        self.books = 3

    @property
    def places(self):
        return double(self.books)

    @places.setter
    def places(self, value):
        self.books = double(value)

    def __getattr__(self, name):
        return ask(name)[0].upper()


shelf = Shelf()
print(shelf.places)
shelf.places = 5
print(shelf.books, shelf.title, getattr(shelf, "colour"))


class Doubled:
    def __get__(self, instance, owner):
        return double(instance.n)

    def __set__(self, instance, value):
        instance.n = double(value)


class Holder:
    value = Doubled()


holder = Holder()
holder.value = 2
print(holder.n, holder.value)
