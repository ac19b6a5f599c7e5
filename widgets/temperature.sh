#!/bin/sh
# The hottest of the kernel's temperature sensors, of chips and thermal zones. Argument: another folder than /sys/class.
# primetime: kind=value every=7s title="hottest" unit=°C
class=${1:-/sys/class}
# Thousandths of a degree; a sensor that is asleep or broken cannot be read, or says what cannot be.
cat "$class"/hwmon/hwmon*/temp*_input "$class"/thermal/thermal_zone*/temp 2>/dev/null | awk '
    /^-?[0-9]+$/ && $1 > -60000 && $1 < 200000 && (!count++ || $1 > most) { most = $1 }
    END { if (count) printf "%.1f\n", most / 1000; else exit 1 }' || {
    echo "no temperature sensor that can be read" >&2
    exit 1
}
