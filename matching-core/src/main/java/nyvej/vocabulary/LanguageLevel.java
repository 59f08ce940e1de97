package nyvej.vocabulary;

/** How well a language is spoken, from least to most. */
public enum LanguageLevel {
  BASIC, FLUENT, NATIVE
}
