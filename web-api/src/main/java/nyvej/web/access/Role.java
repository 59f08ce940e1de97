package nyvej.web.access;

/** What somebody who signs in is here for; one person may have several. */
public enum Role {
  /** Records a survivor's needs with her consent, for a municipality or a shelter. */
  REFERRER,
  /** Works a branch's queue. */
  COORDINATOR,
  /** Gives support, and sees what concerns herself. */
  VOLUNTEER,
  /** Another NGO's clerk or system: reads the published snapshot and pledges. */
  PARTNER,
  /** Looks after organisations and people; sees no survivor. */
  ADMINISTRATOR
}
