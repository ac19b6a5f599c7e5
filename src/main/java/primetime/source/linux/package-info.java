/**
 * What is read on Linux, one file for each native thing. Called by the wiring, through {@code LinuxSources} and
 * {@code Host}, and by {@code primetime latency} through {@code Measurement}; everybody else sees tracks. Every path lies below a root, which is {@code /} but in tests. Files stay
 * open and are read whole into kept buffers; {@link primetime.source.linux.Scan} walks over the bytes and makes no
 * garbage. What cannot be understood is {@link primetime.tape.Sample#UNKNOWN}, what cannot be read is
 * {@link primetime.source.Unreadable} with its reason, and no content of a file leads to another exception or to an
 * invented number: a number that nothing ends may have been cut short, and is unknown.
 */
package primetime.source.linux;
