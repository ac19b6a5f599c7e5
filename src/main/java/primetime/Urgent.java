package primetime;

import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.source.linux.RealTime;
import primetime.tape.Inbox;

/** A source whose thread goes before all ordinary ones, where the user may have that. */
record Urgent(Streaming source) implements Streaming {
    @Override
    public void run(Inbox inbox) throws Unreadable {
        RealTime.take();
        source.run(inbox);
    }

    @Override
    public void beat(Inbox inbox, long now) {
        source.beat(inbox, now);
    }

    @Override
    public void close() {
        source.close();
    }

    @Override
    public String track() {
        return source.track();
    }

    @Override
    public Evidence evidence() {
        return source.evidence();
    }

    @Override
    public long wishMillis() {
        return source.wishMillis();
    }
}
