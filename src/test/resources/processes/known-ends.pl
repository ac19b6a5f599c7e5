# Starts processes whose ends it knows, one after another, and tells what it did: for each a line
#
#   what pid parent before after end waited status uid comm
#
# before, after: CLOCK_MONOTONIC ns around fork(2), in the parent
# end:           in the child, just before it ends or runs something else
# waited:        in the parent, when wait(2) had returned
# status:        as wait(2) told it
#
# Takes how many plain ones there shall be and a directory to dump core in. Needs perl-base and nothing else, so calls
# are made by number: those of x86-64, and of all newer machines.
use strict;
use warnings;
no warnings 'exec';
use POSIX ();

my ($plain, $directory) = @ARGV;
my $old = (POSIX::uname())[4] eq 'x86_64';
my %call = $old
    ? (exit => 231, clock_gettime => 228, prctl => 157, prlimit => 302, ptrace => 101)
    : (exit => 94, clock_gettime => 113, prctl => 167, prlimit => 261, ptrace => 117);
my ($PR_SET_NAME, $RLIMIT_CORE, $PTRACE_ATTACH, $PTRACE_DETACH, $WALL) = (15, 4, 16, 17, 0x40000000);
$| = 1;
# Whoever started us may ignore some signals, perl ignores SIGFPE, and a JVM leaves SIGQUIT blocked.
$SIG{$_} = 'DEFAULT' for keys %SIG;
POSIX::sigprocmask(POSIX::SIG_SETMASK(), POSIX::SigSet->new);
chdir $directory or die "$directory: $!";

sub now {
    my $time = "\0" x 16;
    syscall($call{clock_gettime}, 1, $time);
    my ($seconds, $nanos) = unpack 'qq', $time;
    return $seconds * 1_000_000_000 + $nanos;
}

sub leave { syscall($call{exit}, $_[0]) }

sub core_limit {
    my $limit = pack 'QQ', $_[0], $_[1];
    syscall($call{prlimit}, 0, $RLIMIT_CORE, $limit, 0);
}

# One whose end is $end; what it answers is the code, where it returns. While it lives the parent does $meanwhile.
sub one {
    my ($what, $comm, $end, $meanwhile) = @_;
    my $uid = $<;
    pipe my $in, my $out or die "pipe: $!";
    my $before = now();
    my $child = fork();
    die "fork: $!" unless defined $child;
    if ($child == 0) {
        my $tell = sub { syswrite $out, pack 'qq', now(), $< };
        leave($end->($tell) // 0);
    }
    my $after = now();
    $meanwhile->($child) if $meanwhile;
    waitpid $child, 0;
    my ($status, $waited) = ($?, now());
    close $out;
    sysread $in, my $told, 16;
    (my $ended, $uid) = unpack 'qq', $told;
    print "$what $child $$ $before $after $ended $waited $status $uid $comm\n";
    return $child;
}

my $root = $< == 0;
core_limit(0, ~0);
my @deadly = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 24, 25, 26, 27, 29, 30, 31, 34, 50, 64);
for my $i (0 .. $plain - 1) {
    my $code = $i % 256;
    one('code', 'perl', sub { $_[0]->(); $code });
    if ($i % 8 == 0) {
        my $signal = $deadly[$i / 8 % @deadly];
        one('signal', 'perl', sub { $_[0]->(); kill $signal, $$; select undef, undef, undef, 5; 99 });
    }
    if ($i % 32 == 0) {
        one('exec', 'sleep', sub { $_[0]->(); exec 'sleep', '0.03'; 99 });
        one('exec', 'true', sub { $_[0]->(); exec '/bin/true'; 99 });
        one('exec', 'sh', sub { $_[0]->(); exec 'sh', '-c', 'sleep 0.01; exit 7'; 99 });
    }
    if ($i % 64 == 0) {
        one('session', 'perl', sub { POSIX::setsid(); $_[0]->(); 0 });
        one('name', "named $i", sub { my $name = "named $i\0"; syscall($call{prctl}, $PR_SET_NAME, $name); $_[0]->(); 5 });
        one('traced', 'perl', sub { select undef, undef, undef, 0.005; $_[0]->(); 6 }, sub {
            syscall($call{ptrace}, $PTRACE_ATTACH, $_[0], 0, 0) == 0 or return;
            waitpid $_[0], $WALL;
            syscall($call{ptrace}, $PTRACE_DETACH, $_[0], 0, 0);
        });
        one('orphaned', 'perl', sub {
            my $tell = shift;
            my $orphan = fork();
            if ($orphan == 0) {
                select undef, undef, undef, 0.01;
                leave(8);
            }
            print "orphan $orphan $$ 0 0 0 0 " . (8 << 8) . " $< perl\n";
            $tell->();
            9;
        });
        one('user', 'perl', sub { $) = '65533 65533'; $( = 65533; $< = $> = 65534; $_[0]->(); 4 }) if $root;
    }
    if ($i % 256 == 0) {
        one('core', 'perl', sub { core_limit(~0, ~0); $_[0]->(); kill 6, $$; select undef, undef, undef, 5; 99 });
    }
}

# The same number twice, where the kernel lets us ask for it and nobody else gets it first.
my $last = '/proc/sys/kernel/ns_last_pid';
for (1 .. 20) {
    my $first = one('code', 'perl', sub { $_[0]->(); 21 });
    open my $next, '>', $last or last;
    syswrite $next, $first - 1 or last;
    close $next;
    my $second = one('again', 'perl', sub { $_[0]->(); 22 });
}
