package nyvej.web.page.partner;

/**
 * A row of what is published to this partner.
 *
 * @param id private to the partner
 * @param area as coarse as it must be, in words
 * @param supports in words
 * @param key makes pledging it twice do it once
 */
public record OpenRow(String id, String area, String supports, String key) {}
