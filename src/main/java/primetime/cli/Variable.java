package primetime.cli;

import java.util.List;

/**
 * An environment variable that this program reads or gives to drop-ins.
 *
 * @param words what it is for, without a full stop
 */
record Variable(String name, String words) {
    /** All that are read. */
    static final List<Variable> READ = List.of( //
            new Variable("TERM", "which terminal this is: how many colours it has, and on linux which characters"),
            new Variable("COLORTERM", "truecolor or 24bit promises colours of 24 bits, where TERM does not say so"),
            new Variable("NO_COLOR", "where it is not empty there are no colours"),
            new Variable("LC_ALL", "the locale; only one in UTF-8 has characters beyond ASCII"),
            new Variable("LC_CTYPE", "the same, where LC_ALL is empty"),
            new Variable("LANG", "the same, where both are empty"),
            new Variable("STY", "whether this runs in GNU screen, which takes 24-bit colours for blinking"),
            new Variable("TMUX", "whether this runs in tmux, which calls itself screen but is none"),
            new Variable("BYOBU_BACKEND", "whether this runs in byobu; only the doctor asks, as for the next two"),
            new Variable("ZELLIJ", "whether this runs in zellij"),
            new Variable("SSH_CONNECTION", "whether somebody came by ssh"),
            new Variable("HOME", "where the folders below are when their own variables say nothing"),
            new Variable("XDG_CONFIG_HOME", "the folder of primetime/config.toml and primetime/themes; ~/.config"),
            new Variable("XDG_DATA_HOME", "the folder of primetime/widgets, a person's own drop-ins; ~/.local/share"),
            new Variable("XDG_STATE_HOME", "where a drop-in that may write has a folder; ~/.local/state"),
            new Variable("XDG_RUNTIME_DIR", "where the native libraries are unpacked first, since it goes at logout"),
            new Variable("XDG_CACHE_HOME", "the same where neither that nor /tmp takes programs; ~/.cache"),
            new Variable("BYOBU_CONFIG_DIR", "where byobu's own notifications are found, in bin"),
            new Variable("PATH", "where drop-ins find their commands"));

    /** All that a drop-in gets besides the locale, HOME, USER, LOGNAME, PATH and TZ. */
    static final List<Variable> GIVEN = List.of( //
            new Variable("PRIMETIME_NAME", "its name"),
            new Variable("PRIMETIME_EVERY_MS", "how often it is run, ms"),
            new Variable("PRIMETIME_FOLDER", "the only folder it may write to, where it was allowed one"));
}
