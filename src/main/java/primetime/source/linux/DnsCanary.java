package primetime.source.linux;

import java.io.IOException;
import java.net.InetAddress;
import java.security.Security;

/** How long it takes to find the address of a name, in whatever way this host does that: getaddrinfo(3). */
final class DnsCanary implements Canary {
    private final String host;

    DnsCanary(String host) {
        this.host = host;
        // The virtual machine would remember the first answer for half a minute.
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    @Override
    public String name() {
        return "dns";
    }

    @Override
    public String about() {
        return host;
    }

    @Override
    public void call() throws IOException {
        InetAddress.getByName(host);
    }

    @Override
    public void close() {
        // Nothing stays.
    }
}
