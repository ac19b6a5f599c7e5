package primetime.app;

/** What the loop has to do because of a key; everything else about a key is a new model. */
enum Effect {
    QUIT, REPAINT, SUSPEND, MARK
}
