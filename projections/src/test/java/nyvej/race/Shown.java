package nyvej.race;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nyvej.event.MatchEvent;
import nyvej.event.NeedEvent;
import nyvej.event.NyvejEvent;
import nyvej.event.PledgeEvent;
import nyvej.event.VolunteerEvent;
import nyvej.projection.ReadModel;
import nyvej.projection.mongo.StoredViews;
import org.bson.Document;

/** Compares what is shown with a log: each event has had its effect once, in its place, and none is missing. */
final class Shown {
  private final List<String> names = new ArrayList<>();
  private final Map<String, List<Integer>> expected = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /** Everything that is wrong with the views of this log. */
  static List<String> problems(List<Logged> log, MongoDatabase views) {
    var shown = new Shown();
    log.stream().flatMap(commit -> commit.entries().stream()).forEach(entry -> shown.read(entry.event()));
    for (var model : ReadModel.values()) {
      StoredViews.collections(views, model)
          .forEach(documents -> documents.find().forEach(document -> shown.compare(model, document)));
    }
    shown.expected.keySet().forEach(left -> shown.problems.add(left + " is not shown"));
    return shown.problems;
  }

  private void read(NyvejEvent event) {
    switch (event) {
      case NeedEvent e -> expect(ReadModel.NEEDS, e.need());
      case VolunteerEvent e -> expect(ReadModel.VOLUNTEERS, e.volunteer());
      case MatchEvent e -> {
        expect(ReadModel.NEEDS, e.need());
        expect(ReadModel.VOLUNTEERS, e.volunteer());
        expect(ReadModel.MATCHES, e.match());
      }
      case PledgeEvent e -> {
        expect(ReadModel.NEEDS, e.need());
        expect(ReadModel.PLEDGES, e.pledge());
      }
    }
    names.add(event.getClass().getSimpleName());
  }

  private void expect(ReadModel model, Object id) {
    expected.computeIfAbsent(name(model, id), _ -> new ArrayList<>()).add(names.size());
  }

  private static String name(ReadModel model, Object id) {
    return model.key() + " " + id;
  }

  private void compare(ReadModel model, Document document) {
    var name = name(model, document.getString("_id"));
    var positions = expected.remove(name);
    if (positions == null) {
      problems.add(name + " is shown, but never was");
      return;
    }
    if (document.getLong("position") != positions.getLast().longValue()) {
      problems.add(name + " is at " + document.getLong("position") + ", not " + positions.getLast());
    }
    var history = document.getList("history", Document.class);
    var steps = positions.stream().map(names::get).toList();
    if (history != null && !history.stream().map(step -> step.getString("what")).toList().equals(steps)) {
      problems.add(name + " had " + steps + ", not " + history);
    }
  }
}
