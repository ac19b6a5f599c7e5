/**
 * The only place that opens the terminal. {@link primetime.term.Screen} takes it over and gives it back, shows grids and
 * is never waited for; {@link primetime.term.Keyboard} reads keys, {@link primetime.term.Signals} what the kernel and
 * other programs ask for, {@link primetime.term.Environment} tells what the terminal can show. Imports {@code cell} and
 * nothing else of ours; called by the wiring and by {@code app}.
 *
 * <p>What the virtual machine itself does must not spoil the terminal either: {@link primetime.term.Guard} is a shell that
 * gives it back when the machine is killed or crashes, {@link primetime.term.Aside} keeps what the machine prints off the
 * screen. Both begin as the terminal is taken, on a thread of their own.
 *
 * <p>Two things are not taken from where they might be. The terminal is opened through JLine's JNI calls
 * ({@code CLibrary}) and not through its {@code TerminalBuilder}, which takes four times as long, forks
 * {@code infocmp} for a TERM it does not know, polls the keyboard ten times a second and keeps attributes by name, so
 * that bits it has no name for are not given back. Keys are decoded here, as Lanterna's {@code KeyStroke}s, but not by
 * Lanterna's {@code InputDecoder}: it has no notion of a sequence that nobody knows, so that the rest of one becomes
 * keys, compares everything read so far with every pattern for each character, which is quadratic in a paste, and waits
 * in steps of a quarter second where a lone Escape must be told within 50 ms.
 */
package primetime.term;
