package nyvej.web.sample;

import nyvej.vocabulary.NeedDescription;

/**
 * A woman who leaves a shelter and asks for after-care.
 *
 * @param children how many come with her
 * @param returning whether she has been in a shelter before
 * @param partnersCoarsely whether she consents that partners see the need, generalised
 * @param secondBranch whether she also lets the second nearest branch see it
 * @param statistics whether she consents to statistics
 * @param consentDays how long her consent is in force
 */
record SyntheticNeed(Identity identity, NeedDescription description, int children, boolean returning,
    boolean partnersCoarsely, boolean secondBranch, boolean statistics, int consentDays) {}
