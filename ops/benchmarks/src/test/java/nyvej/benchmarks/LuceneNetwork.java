package nyvej.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nyvej.engine.CommonLanguage;
import nyvej.engine.Criterion;
import nyvej.engine.NeedFacts;
import nyvej.engine.Reach;
import nyvej.engine.Standing;
import nyvej.engine.VolunteerFacts;
import nyvej.engine.Weights;
import nyvej.vocabulary.Gender;
import nyvej.vocabulary.HelperWish;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.LanguageLevel;
import nyvej.vocabulary.LanguageSkill;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;

/**
 * The same volunteers in Lucene. It filters by reach, support, gender, standing and capacity, and ranks by language, support and
 * closeness with the same weights; it is spared hours, asks, clearances, experience and fairness, which would take doc values and code of
 * our own, so it does less than what it is compared with.
 */
final class LuceneNetwork implements AutoCloseable {
  private final IndexWriter writer;
  private final Directory directory;
  private IndexSearcher searcher;

  LuceneNetwork(Directory directory) throws IOException {
    this.directory = directory;
    writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(256));
    searcher = new IndexSearcher(DirectoryReader.open(writer));
  }

  void add(VolunteerFacts volunteer) throws IOException {
    writer.addDocument(document(volunteer));
  }

  /** Adds a volunteer and opens a reader that has it; how many it has. */
  int addAndFind(VolunteerFacts volunteer) throws IOException {
    add(volunteer);
    var before = (DirectoryReader) searcher.getIndexReader();
    var reader = Objects.requireNonNull(DirectoryReader.openIfChanged(before, writer), "nothing changed");
    if (reader.numDocs() != before.numDocs() + 1) {
      throw new IllegalStateException("the volunteer is not found");
    }
    before.close();
    searcher = new IndexSearcher(reader);
    return reader.numDocs();
  }

  private static Document document(VolunteerFacts volunteer) {
    var offer = Objects.requireNonNull(volunteer.availability());
    var document = new Document();
    for (var kommune : Kommune.all()) {
      if (Reach.kilometres(kommune, offer.kommune()) <= offer.radiusKm()) {
        add(document, "reaches", kommune.value());
      }
    }
    add(document, "lives", offer.kommune().value());
    add(document, "remote", "" + offer.remote());
    offer.languages().forEach(skill -> add(document, "speaks", skill(skill)));
    offer.supportTypes().forEach(type -> add(document, "offers", type.name()));
    add(document, "gender", volunteer.gender().name());
    add(document, "free",
        "" + (volunteer.standing() == Standing.ACTIVE && volunteer.engaged() < offer.matchesAtATime()));
    return document;
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static String skill(LanguageSkill skill) {
    return skill.language() + " " + skill.level().name().toLowerCase(Locale.ROOT);
  }

  void done() throws IOException {
    writer.forceMerge(1);
    writer.commit();
    searcher.getIndexReader().close();
    searcher = new IndexSearcher(DirectoryReader.open(writer));
  }

  TopDocs best(Query query, int limit) throws IOException {
    return searcher.search(query, limit);
  }

  static Query query(NeedFacts need) {
    var description = need.description();
    var query = new BooleanQuery.Builder();
    var reach = new BooleanQuery.Builder().add(term("reaches", description.kommune().value()), Occur.SHOULD);
    if (description.remotePossible()) {
      reach.add(term("remote", "true"), Occur.SHOULD);
    }
    query.add(reach.build(), Occur.FILTER).add(term("free", "true"), Occur.FILTER);
    if (description.helper() == HelperWish.WOMAN) {
      query.add(term("gender", Gender.WOMAN.name()), Occur.FILTER);
    }
    var support = new BooleanQuery.Builder();
    double each = Weights.CURRENT.of(Criterion.SUPPORT) / description.supportTypes().size();
    description.supportTypes().forEach(type -> support.add(constant("offers", type.name(), each), Occur.SHOULD));
    query.add(support.build(), Occur.MUST).add(language(description.languages()), Occur.MUST);
    for (var kommune : Kommune.all()) {
      double closeness = 1 - Reach.kilometres(description.kommune(), kommune) / 100;
      if (closeness > 0) {
        query.add(constant("lives", kommune.value(), closeness * Weights.CURRENT.of(Criterion.CLOSENESS)),
            Occur.SHOULD);
      }
    }
    return query.build();
  }

  private static Query language(List<LanguageSkill> hers) {
    var skills = hers.stream().map(LanguageSkill::language).flatMap(language -> List.of(LanguageLevel.values()).stream()
        .map(level -> new LanguageSkill(language, level))).toList();
    return new DisjunctionMaxQuery(skills.stream()
        .map(skill -> Map.entry(skill, CommonLanguage.fit(hers, List.of(skill)))).filter(fit -> fit.getValue() > 0)
        .map(fit -> constant("speaks", skill(fit.getKey()), fit.getValue() * Weights.CURRENT.of(Criterion.LANGUAGE)))
        .toList(), 0);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query constant(String field, String value, double boost) {
    return new BoostQuery(new ConstantScoreQuery(term(field, value)), (float) boost);
  }

  @Override
  public void close() throws IOException {
    searcher.getIndexReader().close();
    writer.close();
    directory.close();
  }
}
