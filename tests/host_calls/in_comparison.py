class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return double(self.rank) < double(other.rank)

    def __eq__(self, other):
        return double(self.rank) == other.rank * 2

    def __repr__(self):
        return f"Card({self.rank})"


cards = [Card(3), Card(1), Card(2)]
print(sorted(cards))
print(Card(2) in cards, cards.index(Card(1)), cards.count(Card(3)))
print(min(cards), [Card(1)] == [Card(1)])
