#!/bin/sh
# What a reader needs to make sense of figures: a line for each circumstance, its name and its value.
. /etc/os-release
echo "Processeur : $(lscpu | sed -n 's/^Model name: *//p'), $(nproc) cœurs"
echo "Mémoire : $(free --gibi | awk '/^Mem/ { print $2 }') Gio"
echo "Système : $PRETTY_NAME, $(uname -sr)"
echo "Charge de la machine, la minute d’avant : $(cut -d' ' -f1 /proc/loadavg)"
echo "Révision : $(git describe --always --dirty=+ 2>/dev/null || echo 'sources sans historique')"
echo "Options de la JVM : $(cat functions/java-options functions/java-options-25 | grep '^-' | paste -sd' ')"
echo "pgbench : $(pgbench --version)"
