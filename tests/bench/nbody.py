"""Planets that attract each other: floats, attributes of lists, nested loops."""

DAYS = 365.24
SOLAR = 39.47841760435743
BODIES = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR],
    [4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS,
     -0.0000690460016972063023 * DAYS, 0.000954791938424326609 * SOLAR],
    [8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411 * DAYS, 0.00499852801234917238 * DAYS,
     0.0000230417297573763929 * DAYS, 0.000285885980666130812 * SOLAR],
    [12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * DAYS, 0.0023784717395948095 * DAYS,
     -0.0000296589568540237556 * DAYS, 0.0000436624404335156298 * SOLAR],
]


def energy(bodies):
    total = 0.0
    for i, (x, y, z, vx, vy, vz, m) in enumerate(bodies):
        total += 0.5 * m * (vx * vx + vy * vy + vz * vz)
        for x2, y2, z2, _, _, _, m2 in bodies[i + 1:]:
            total -= m * m2 / ((x - x2) ** 2 + (y - y2) ** 2 + (z - z2) ** 2) ** 0.5
    return total


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            f = dt / (dx * dx + dy * dy + dz * dz) ** 1.5
            ma = a[6] * f
            mb = b[6] * f
            a[3] -= dx * mb
            a[4] -= dy * mb
            a[5] -= dz * mb
            b[3] += dx * ma
            b[4] += dy * ma
            b[5] += dz * ma
        for body in bodies:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]


pairs = [(a, b) for i, a in enumerate(BODIES) for b in BODIES[i + 1:]]
before = energy(BODIES)
advance(BODIES, pairs, 0.01, 5000)
assert abs(energy(BODIES) - before) < 1e-4
