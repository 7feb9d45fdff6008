#!/bin/sh
# Runs a command in a network of its own, whose one way out leads nowhere and counts: in its last line, the packets that
# left meanwhile, and those that had left after one more was sent to see that the counting works.
set -e
ip link set lo up
ip link add out0 type veth peer name nowhere0
for name in out0 nowhere0; do
  # The system itself would look for IPv6 neighbours.
  echo 1 > "/proc/sys/net/ipv6/conf/$name/disable_ipv6"
  ip link set "$name" arp off up
done
ip addr add 198.51.100.2/24 dev out0
ip route add default via 198.51.100.1 dev out0
names=$(mktemp)
echo 'nameserver 198.51.100.53' > "$names"
chmod 644 "$names"
mount --bind "$names" /etc/resolv.conf
counted() { awk '$1 == "out0:" { print $11 }' /proc/net/dev; }
before=$(counted)
code=0
"$@" || code=$?
after=$(counted)
node -e 'const socket = require("node:dgram").createSocket("udp4"); socket.send("one", 53, "203.0.113.9", () => socket.close())'
echo "packets: $((after - before)) and $(($(counted) - after))"
exit $code
