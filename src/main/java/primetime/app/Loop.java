package primetime.app;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import primetime.tape.EventFeed;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.Tape;

/**
 * The one thread that owns model, tape and glass. It waits for input or for the next frame; at a frame it drains all that
 * sources sent onto the tape, moves the window to the playhead, and has drawn what changed. A key is answered at once,
 * whatever the frame clock says. No frame is written when nothing changed.
 */
public final class Loop {
    /** The frame clock, ns: a prime of milliseconds, like every interval here. */
    public static final long FRAME = 97_000_000;
    /** The same while the terminal has lost the person's attention. */
    private static final long UNWATCHED = 4 * FRAME;
    /** How long resizes are gathered before a frame, ns. */
    private static final long SETTLE = 30_000_000;
    /** A stop that is longer than this is a gap on the tape, ns. */
    private static final long NOTICED = 500_000_000;
    private static final int QUEUE = 256;
    /** What of the queue no key may take, so that however people type the program hears of its own files and signals. */
    private static final int RESERVE = 32;
    private final BlockingQueue<Input> inputs = new ArrayBlockingQueue<>(QUEUE);
    private final Tape tape;
    private final Inbox inbox;
    private final EventFeed feed;
    private final List<String> tracks;
    private final Picture picture;
    private final Glass glass;
    private final LongSupplier clock;
    private final Losses losses = new Losses();
    private Model model;
    private boolean watched = true;
    private boolean stopped;
    /**
     * A frame is overdue by so much that the process may have been stopped without asking. The signal that says so can
     * reach us after our own clock; what was read since must not come onto the tape before the gap does.
     */
    private boolean late;
    private long lastFrame;
    private long nextFrame;
    private boolean dirty = true;
    private Input.Ended ended;

    /**
     * Wires the loop; nothing runs until {@link #run}.
     *
     * @param feed where process events come from, for the track {@code events}
     * @param tracks the names of all tracks, each of which gets a gap when the process was stopped
     * @param clock monotonic ns
     */
    public Loop(Model model, Tape tape, Inbox inbox, EventFeed feed, List<String> tracks, Picture picture, Glass glass,
            LongSupplier clock) {
        this.model = model;
        this.tape = tape;
        this.inbox = inbox;
        this.feed = feed;
        this.tracks = List.copyOf(tracks);
        this.picture = picture;
        this.glass = glass;
        this.clock = clock;
    }

    /**
     * Any thread: hands an input to the loop. When people type faster than it can look, the newest keys are dropped, and
     * counted.
     */
    public void offer(Input input) {
        boolean typed = input instanceof Input.Pressed || input instanceof Input.Pasted;
        if (typed && inputs.remainingCapacity() <= RESERVE) {
            losses.key();
        } else if (!inputs.offer(input) && input instanceof Input.Ended) {
            inputs.clear();
            inputs.offer(input);
        }
    }

    /** Runs until something ends it and answers how. */
    public Input.Ended run() {
        nextFrame = lastFrame = clock.getAsLong();
        while (ended == null) {
            Input input = await(nextFrame - clock.getAsLong());
            boolean atOnce = false;
            for (; input != null && ended == null; input = inputs.poll()) {
                atOnce |= take(input);
            }
            long now = clock.getAsLong();
            if (ended == null && !stopped && (atOnce || now >= nextFrame)) {
                if (now - lastFrame > UNWATCHED + NOTICED && !late) {
                    late = true;
                    nextFrame = now + FRAME;
                } else {
                    frame(now);
                }
            }
        }
        return ended;
    }

    private Input await(long nanos) {
        try {
            return stopped ? inputs.take() : nanos <= 0 ? inputs.poll() : inputs.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Input.Ended(1, "interrupted");
        }
    }

    /** Takes one input in; answers whether a frame should follow at once. */
    private boolean take(Input input) {
        if (input instanceof Input.Pressed pressed) {
            press(pressed.key());
            return true;
        }
        if (input instanceof Input.Pasted pasted) {
            paste(pasted);
            return true;
        }
        if (input instanceof Input.Resized) {
            nextFrame = Math.min(nextFrame, clock.getAsLong() + SETTLE);
            dirty = true;
        } else if (input instanceof Input.Focused focused) {
            watched = focused.gained();
            return watched;
        } else if (input instanceof Input.Grounded ground) {
            Model before = model;
            model = model.onGround(ground.light());
            dirty |= model != before;
            return model != before;
        } else if (input instanceof Input.Opened opened) {
            opened.tracks().accept(tape);
        } else if (input instanceof Input.Suspended) {
            suspend();
        } else if (input instanceof Input.Continued) {
            goOn();
            return true;
        } else if (input instanceof Input.Configured configured) {
            model = model.configured(configured.pages(), configured.setup(), configured.theme());
            picture.show(configured.statusLine());
            dirty = true;
            return true;
        } else if (input instanceof Input.Themed themed) {
            model = model.themed(themed.names(), themed.themes());
            dirty = true;
            return true;
        } else if (input instanceof Input.Told told) {
            model = model.withMessage(told.message());
            dirty = true;
            return true;
        } else if (input instanceof Input.Ended end) {
            ended = end;
        }
        return false;
    }

    private void press(KeyStroke key) {
        long now = clock.getAsLong();
        picture.move(model.playhead(), now);
        Update.Answer answer = Update.apply(model, key, picture.surroundings(model, tape.oldest(), now));
        dirty |= answer.model() != model;
        model = answer.model();
        if (answer.effects().contains(Effect.REPAINT)) {
            glass.repaint();
            dirty = true;
        }
        if (answer.effects().contains(Effect.MARK)) {
            tape.append(MarkWalk.mark(model.playhead().end(now)), now);
        }
        if (answer.effects().contains(Effect.SUSPEND)) {
            suspend();
        }
        if (answer.effects().contains(Effect.QUIT)) {
            ended = new Input.Ended(0, "");
        }
    }

    private void paste(Input.Pasted pasted) {
        if (model.prompt() != null) {
            losses.pasted(pasted.lostBytes());
        }
        Model after = Update.paste(model, pasted.text());
        dirty |= after != model;
        model = after;
    }

    private void suspend() {
        if (!stopped) {
            stopped = glass.suspend();
            if (!stopped) {
                goOn();
            }
        }
    }

    /** Nobody looked while the process was stopped: every track says so, and no rate bridges it. */
    private void goOn() {
        stopped = false;
        late = true;
        glass.resume();
        long now = clock.getAsLong();
        if (now - lastFrame > NOTICED) {
            for (String track : tracks) {
                tape.append(new Gap(track, lastFrame, now, 0, "primetime was stopped"), now);
            }
        }
        picture.invalidate();
        dirty = true;
    }

    private void frame(long now) {
        lastFrame = now;
        late = false;
        nextFrame = now + (watched ? FRAME : UNWATCHED);
        tape.drain(feed, "events", now);
        inbox.drain(tape, now);
        dirty |= picture.resize(glass.columns(), glass.rows());
        picture.move(model.playhead(), now);
        losses.frames(glass.dropped(), now);
        dirty |= picture.draw(model, tape.oldest(), losses, dirty);
        if (dirty) {
            dirty = !glass.show(picture.grid());
        }
    }
}
