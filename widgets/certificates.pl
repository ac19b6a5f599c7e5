#!/usr/bin/perl
# Certificates on this host, the first to expire on top: of Let's Encrypt, MicroK8s, LXD, Incus, Kubernetes, and of the
# places that ~/.config/primetime/certificates names, one file or pattern a line. Arguments: only those.
# primetime: kind=text every=3607s title="certificates" needs=openssl,perl,date
use strict;
use warnings;
binmode STDOUT, ':encoding(UTF-8)';
my @places = qw(/etc/letsencrypt/live/*/cert.pem /etc/ssl/certs/ssl-cert-snakeoil.pem /etc/ssl/local/*.crt
    /etc/kubernetes/pki/*.crt /var/snap/microk8s/current/certs/*.crt /var/snap/lxd/common/lxd/server.crt
    /var/lib/incus/server.crt /etc/postgresql/*/*/server.crt /etc/cockpit/ws-certs.d/*.cert);
my ($most, $urgent, $soon) = (60, 7, 21); # files; days
my %month = map { (qw(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec))[$_] => $_ + 1 } 0 .. 11;

# Days since 1970, in years that begin with March.
sub days {
    my ($year, $month, $day) = @_;
    $year-- if $month <= 2;
    my $shifted = int((153 * (($month + 9) % 12) + 2) / 5) + $day - 1;
    return $year * 365 + int($year / 4) - int($year / 100) + int($year / 400) + $shifted - 719468;
}

sub fit {
    my ($text, $width) = @_;
    $text =~ s/[^[:print:]]/?/g;
    return length $text > $width ? substr($text, 0, $width - 1) . "\x{2026}" : sprintf '%-*s', $width, $text;
}

if (open my $named, '<', "$ENV{HOME}/.config/primetime/certificates") {
    push @places, grep { !/^\s*(#|$)/ } map { chomp; s/^~/$ENV{HOME}/; $_ } <$named>;
}
@places = @ARGV if @ARGV;
chomp(my $now = `date +%s`); # a command, as openssl is, so that both can be another's
my (@rows, $unread, %seen);
open STDERR, '>', '/dev/null' or die;
for my $file (grep { !$seen{$_}++ } map { /[*?\[]/ ? glob : $_ } @places) {
    next unless -e $file;
    last if @rows == $most;
    open my $openssl, '-|', 'openssl', qw(x509 -noout -enddate -subject -nameopt), 'utf8,sep_comma_plus', '-in', $file
        or next;
    binmode $openssl, ':encoding(UTF-8)';
    my $said = join '', <$openssl>;
    # notAfter=Jan  2 03:04:05 2027 GMT
    if ($said !~ /^notAfter=(\w{3}) +(\d+) (\d+):(\d+):\d+ (\d{4}) GMT/m || !$month{$1}) { $unread++; next }
    my $left = (days($5, $month{$1}, $2) * 1440 + $3 * 60 + $4) / 1440 - $now / 86400;
    my $date = sprintf '%d-%02d-%02d', $5, $month{$1}, $2;
    my ($folder, $base) = $file =~ m{([^/]*)/([^/]*)$};
    my $name = $said =~ /CN ?= ?([^,+\n]+)/ ? $1 : "$folder/$base";
    push @rows, [$left, $name, $date];
}
for (sort { $a->[0] <=> $b->[0] || $a->[1] cmp $b->[1] } @rows) {
    my ($left, $name, $date) = @$_;
    my $count = int abs $left;
    my $when = sprintf $left < 0 ? 'expired %d day%s ago' : '%d day%s left', $count, $count == 1 ? '' : 's';
    my ($mark, $colour) = $left < $urgent ? ("\x{2717}", 31) : $left < $soon ? ('!', 33) : ("\x{25cf}");
    my $row = sprintf '%s %s %-22s %s', $mark, fit($name, 24), $when, $date;
    print $colour ? "\e[${colour}m$row\e[0m\n" : "$row\n";
}
print "\e[2m$unread could not be read\e[0m\n" if $unread;
print "n/a: none here; see ~/.config/primetime/certificates\n" if !@rows && !$unread;
