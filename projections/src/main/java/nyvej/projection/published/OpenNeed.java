package nyvej.projection.published;

import java.util.Set;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.SupportType;
import nyvej.vocabulary.SurvivorId;

/** What the partners' snapshot is made from; not itself for partners. */
public record OpenNeed(NeedId need, SurvivorId survivor, Kommune kommune, Set<SupportType> types) {}
