package nyvej.web.page.board;

import java.util.List;
import nyvej.vocabulary.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer who could be asked; no name.
 *
 * @param strongest the best reasons, at most two
 * @param weakest the weakest point; null when there is none
 */
public record Candidate(VolunteerId id, String code, Fit fit, List<String> strongest, @Nullable String weakest) {}
