import re
import sys

LINE = re.compile(r'(\S+) - - \[(.*)\] "(.*)" (\d+) (\d+)')

# read one access log of the web server
def read_log(path):
    lines = open(path).read().split("\n")
    return [LINE.match(line).groups() for line in lines]

# print the server errors, return the ten busiest addresses
def report(rows, seen={}):
    for address, when, request, status, size in rows:
        if status >= 500:
            print("server error:", when, request)
        seen[address] = seen.get(address, 0) + 1
    return sorted(seen.items())[:10]

if __name__ == "__main__":
    for path in sys.argv[1:]:
        print(path)
        for address, count in report(read_log(path)):
            print(address, count)
