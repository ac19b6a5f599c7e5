package primetime.widget;

import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Gap;
import primetime.tape.Users;

/**
 * Which entries of the events track are rows, seen from one entry backwards. A row is an entry's number, or the
 * complement of a gap's. What was there before anybody listened is no row.
 */
final class EventList {
    /** A frame looks at no more entries than this, however rare what it looks for is. */
    static final int MOST_SEARCHED = 20_000;
    private final Event event = new Event();
    private final Users users;
    private String filtered = "";
    private EventFilter filter;
    private EventsView view;
    private ViewState state;

    /** @param users what users are called, for filters */
    EventList(Users users) {
        this.users = users;
    }

    /** Why a filter means nothing, or nothing. */
    String refusal(String text) {
        try {
            if (!text.isEmpty()) {
                EventFilter.of(text, users);
            }
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** Looks at this view with the choices of this state from now on. */
    EventList of(EventsView newView, ViewState newState) {
        view = newView;
        state = newState;
        if (!filtered.equals(state.filter())) {
            filtered = state.filter();
            filter = filtered.isEmpty() ? null : EventFilter.of(filtered, users);
        }
        return this;
    }

    /** The number of the newest entry that may be a row: where the list is held, within what is kept. */
    long bottom() {
        long newest = view.count() - 1;
        return isHeld() ? Math.max(view.first(), Math.min(state.anchor(), newest)) : newest;
    }

    private boolean isHeld() {
        return state.anchor() != ViewState.FOLLOW;
    }

    /** Fills in rows from the newest to the oldest, as many as there are and fit; answers how many. */
    int fill(long[] rows, int most) {
        long oldest = oldestSearched();
        long gap = view.gaps() - 1;
        long index = bottom();
        while (isHeld() && index >= view.first() && isAfter(gap, index)) {
            gap--;
        }
        int filled = 0;
        for (; index >= oldest && filled < most; index--) {
            for (; filled < most && isAfter(gap, index); gap--) {
                rows[filled++] = ~gap;
            }
            if (filled < most && shows(index)) {
                rows[filled++] = index;
            }
        }
        for (; filled < most && oldest == 0 && view.gap(gap) != null; gap--) {
            rows[filled++] = ~gap;
        }
        return filled;
    }

    private boolean isAfter(long gap, long index) {
        Gap after = view.gap(gap);
        return after != null && after.at() >= view.at(index);
    }

    /** The oldest entry that {@link #fill} looks at. */
    long oldestSearched() {
        return Math.max(view.first(), bottom() - MOST_SEARCHED);
    }

    /** The entry that is so many rows above (negative: below) the bottom, gaps not counted. */
    long step(int rows) {
        long at = from(bottom(), rows);
        return rows < 0 && from(at, -1) == at ? view.count() - 1 : at;
    }

    /** The row that is so many rows above (negative: below) an entry, or the last one on the way. */
    long from(long entry, int rows) {
        long at = entry;
        long direction = rows > 0 ? -1 : 1;
        int left = Math.abs(rows);
        for (long index = entry + direction; left > 0 && index >= view.first()
                && index < view.count(); index += direction) {
            if (shows(index)) {
                at = index;
                left--;
            }
        }
        return at;
    }

    /** Whether more than so many rows lie behind one entry, up to another. */
    boolean isFurther(long entry, long until, int rows) {
        int left = rows;
        for (long index = entry + 1; index <= until && left >= 0; index++) {
            left -= shows(index) ? 1 : 0;
        }
        return left < 0;
    }

    /** The bottom of a list whose top row is the oldest that is kept. */
    long oldestBottom(int rows) {
        int left = rows;
        long index = view.first();
        for (; index < view.count() - 1; index++) {
            left -= shows(index) ? 1 : 0;
            if (left == 0) {
                break;
            }
        }
        return index;
    }

    /** Whether the entry is a row under the chosen kinds and the filter. */
    boolean shows(long index) {
        return KindGroup.shows(state, view, index) && passes(index);
    }

    /** Whether the entry passes the filter, whatever its kind. */
    boolean passes(long index) {
        return filter == null || filter.passes(read(index));
    }

    /** The entry of that number, until the next call. */
    Event read(long index) {
        view.read(index, event);
        return event;
    }
}
