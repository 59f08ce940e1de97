package nyvej.projection.published;

import nyvej.vocabulary.SupportType;

/**
 * An open need as partners see it. A need for several types of support is several rows, which nothing connects.
 *
 * @param id for this partner, while the row's place stays the same
 */
public record PartnerRow(String id, Place place, SupportType type) {}
