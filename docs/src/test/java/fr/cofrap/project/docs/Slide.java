package fr.cofrap.project.docs;

import java.util.List;

/**
 * A slide of the defence.
 *
 * @param line where it begins
 * @param part the part that it opens, or null when it goes on with one
 * @param notes what its speaker has to say
 * @param faults what is written otherwise than CONTRIBUTING.md tells
 */
record Slide(int line, Part part, List<String> notes, List<String> faults) {}
