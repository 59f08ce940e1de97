package nyvej.vocabulary;

/** What a volunteer or a network can do for a survivor after the shelter. */
public enum SupportType {
  NETWORK, PSYCHOSOCIAL, PRACTICAL, COUNSELLING, CHILDREN, STARTUP_HELP, HOUSING
}
