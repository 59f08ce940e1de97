package nyvej.projection.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.Set;
import nyvej.projection.Matchable;
import nyvej.projection.Page;
import nyvej.projection.VolunteerView;
import nyvej.projection.Volunteers;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.VolunteerId;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record MongoVolunteers(Served<VolunteerView> documents, VolunteerIndex index) implements Volunteers {
  @Override
  public Mono<VolunteerView> volunteer(VolunteerId volunteer) {
    return documents.one(volunteer.toString());
  }

  @Override
  public Flux<VolunteerView> volunteers(Set<VolunteerId> volunteers) {
    return documents.all(in(Documents.ID, volunteers.stream().map(VolunteerId::toString).toList()));
  }

  @Override
  public Flux<VolunteerView> ofBranch(BranchId branch, Page page) {
    return documents.page(of(branch), VolunteersProjection.TIME, page);
  }

  @Override
  public Mono<Matchable> matchable() {
    return index.upToDate();
  }

  private static Bson of(BranchId branch) {
    return eq("volunteer.branch", branch.toString());
  }
}
