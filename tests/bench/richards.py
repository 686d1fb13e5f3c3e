"""A scheduler with tasks, packets and queues in the manner of the Richards benchmark: classes, methods, attributes."""


class Packet:
    def __init__(self, kind, data):
        self.kind = kind
        self.data = data
        self.next = None


class Task:
    def __init__(self, name, priority, scheduler):
        self.name = name
        self.priority = priority
        self.scheduler = scheduler
        self.queue = None
        self.handled = 0
        scheduler.add(self)

    def receive(self, packet):
        packet.next = None
        if self.queue is None:
            self.queue = packet
        else:
            last = self.queue
            while last.next is not None:
                last = last.next
            last.next = packet

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.next
            packet.next = None
        return packet

    def ready(self):
        return self.queue is not None

    def run(self):
        raise NotImplementedError


class Worker(Task):
    def __init__(self, name, priority, scheduler, factor):
        super().__init__(name, priority, scheduler)
        self.factor = factor

    def run(self):
        packet = self.take()
        packet.data = (packet.data * self.factor + 7) % 10007
        self.handled += 1
        self.scheduler.send(packet, "device" if packet.data % 2 else "handler")


class Device(Task):
    def run(self):
        packet = self.take()
        packet.data = (packet.data + 13) % 10007
        self.handled += 1
        self.scheduler.send(packet, "handler")


class Handler(Task):
    def run(self):
        packet = self.take()
        self.handled += 1
        names = self.scheduler.workers
        self.scheduler.send(packet, names[packet.data % len(names)])


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.by_name = {}
        self.workers = []

    def add(self, task):
        self.tasks.append(task)
        self.tasks.sort(key=lambda t: t.priority)
        self.by_name[task.name] = task

    def send(self, packet, name):
        self.by_name[name].receive(packet)

    def step(self):
        for task in self.tasks:
            if task.ready():
                task.run()
                return True
        return False


def main():
    scheduler = Scheduler()
    for i in range(4):
        name = f"worker{i}"
        Worker(name, 10 + i, scheduler, i + 3)
        scheduler.workers.append(name)
    Device("device", 5, scheduler)
    Handler("handler", 1, scheduler)
    for i in range(20):
        scheduler.send(Packet(i % 3, i), "handler")
    steps = 0
    while steps < 60000 and scheduler.step():
        steps += 1
    return sum(task.handled for task in scheduler.tasks), steps


assert main() == (60000, 60000)
