"""A table as a list of dicts: filter, group, aggregate, join, sort."""

CITIES = ["Oslo", "Lima", "Cairo", "Delhi", "Quito"]
rows = [{"id": i, "city": CITIES[(i * 3 + i // 7) % 5], "amount": (i * 37 % 1000) / 10, "ok": i % 4 != 0} for i in range(15000)]


def group(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups


kept = [row for row in rows if row["ok"] and row["amount"] > 10]
summary = []
for city, members in group(kept, "city").items():
    amounts = [row["amount"] for row in members]
    summary.append({"city": city, "n": len(amounts), "total": sum(amounts), "max": max(amounts), "mean": sum(amounts) / len(amounts)})
summary.sort(key=lambda row: row["total"], reverse=True)
assert sum(row["n"] for row in summary) == len(kept)
countries = {"Oslo": "NO", "Lima": "PE", "Cairo": "EG", "Delhi": "IN", "Quito": "EC"}
joined = [{**row, "country": countries[row["city"]], "vat": round(row["amount"] * 0.25, 2)} for row in kept]
by_country = {}
for row in joined:
    by_country[row["country"]] = by_country.get(row["country"], 0) + row["vat"]
assert len(by_country) == 5 and abs(sum(by_country.values()) - sum(row["vat"] for row in joined)) < 1e-3
ordered = sorted(joined, key=lambda row: (row["country"], -row["amount"], row["id"]))
assert ordered[0]["country"] == "EC"
