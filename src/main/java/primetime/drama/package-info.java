/**
 * The scenes: widgets that are there to be looked at, and are true all the same, since what they show is what happens on
 * this host. One file a scene, and one line in {@code Scenes}. Bound by the same rules as every widget.
 */
package primetime.drama;
