package nyvej.projection.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import nyvej.ops.sim.BlockingDriver;
import nyvej.ops.sim.Documented;
import nyvej.ops.sim.Line;
import nyvej.ops.sim.Search;
import nyvej.ops.sim.SimulatedCollection;
import nyvej.ops.sim.SimulatedCollection.Write;
import nyvej.ops.sim.SimulatedServer;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The reactive driver's interfaces on a simulated server: what is used of them here, and no more. Who subscribes waits for the
 * answer, so nothing goes on in threads that the simulation doesn't know.
 */
final class ReactiveDriver {
  private ReactiveDriver() {}

  static MongoDatabase database(SimulatedServer server, Line line) {
    // A replica set's own default is to wait for a majority.
    return database(server, line, MongoClientSettings.getDefaultCodecRegistry(), true);
  }

  private static MongoDatabase database(SimulatedServer server, Line line, CodecRegistry codecs, boolean majority) {
    return as(MongoDatabase.class, (_, method, arguments) -> switch (method.getName()) {
      case "withCodecRegistry" -> database(server, line, (CodecRegistry) arguments[0], majority);
      case "withWriteConcern" ->
        database(server, line, codecs, BlockingDriver.isMajority((WriteConcern) arguments[0]));
      case "getCollection" -> collection(new SimulatedCollection(server, line, (String) arguments[0], false, majority),
          form((Class<?>) (arguments.length == 1 ? Document.class : arguments[1]), codecs));
      default -> throw new UnsupportedOperationException(method.toString());
    });
  }

  private static <T> Documented<T> form(Class<T> type, CodecRegistry codecs) {
    return new Documented<>(type, codecs);
  }

  private static <T> MongoCollection<?> collection(SimulatedCollection documents, Documented<T> form) {
    return as(MongoCollection.class, (_, method, arguments) -> switch (method.getName()) {
      case "withDocumentClass" -> collection(documents, form((Class<?>) arguments[0], form.codecs()));
      case "withWriteConcern" -> collection(new SimulatedCollection(documents.server(), documents.line(),
          documents.name(), false, BlockingDriver.isMajority((WriteConcern) arguments[0])), form);
      case "find" -> publisher(new Search<>(documents, form, arguments));
      case "insertOne" -> Mono.fromCallable(() -> documents.insert(form.of(form.type().cast(arguments[0]))));
      case "replaceOne" -> Mono.fromCallable(
          () -> documents.replace(form.of((Bson) arguments[0]), form.of(form.type().cast(arguments[1]))));
      case "bulkWrite" -> Mono.fromCallable(() -> documents.write(writes((List<?>) arguments[0], form)));
      case "updateOne" ->
        Mono.fromCallable(() -> documents.update(form.of((Bson) arguments[0]), form.of((Bson) arguments[1])));
      case "deleteOne" -> Mono.fromCallable(() -> documents.delete(form.of((Bson) arguments[0]), false));
      case "deleteMany" -> Mono.fromCallable(() -> documents.delete(form.of((Bson) arguments[0]), true));
      default -> throw new UnsupportedOperationException(method.toString());
    });
  }

  private static <T> List<Write> writes(List<?> models, Documented<T> form) {
    return models.stream().map(model -> switch (model) {
      case InsertOneModel<?> insert -> new Write(null, form.of(form.type().cast(insert.getDocument())));
      case ReplaceOneModel<?> replace ->
        new Write(form.of(replace.getFilter()), form.of(form.type().cast(replace.getReplacement())));
      default -> throw new UnsupportedOperationException(model.toString());
    }).toList();
  }

  private static <T> FindPublisher<?> publisher(Search<T> search) {
    return as(FindPublisher.class, (self, method, arguments) -> {
      if (search.takes(method.getName(), arguments)) {
        return self;
      }
      var found = Flux.defer(() -> Flux.fromIterable(search.found()));
      return switch (method.getName()) {
        case "first" -> found.next();
        case "subscribe" -> {
          found.subscribe(ReactiveDriver.<T>subscriber(arguments[0]));
          yield null;
        }
        default -> throw new UnsupportedOperationException(method.toString());
      };
    });
  }

  @SuppressWarnings("unchecked")
  private static <T> Subscriber<T> subscriber(Object subscriber) {
    return (Subscriber<T>) subscriber;
  }

  private static <I> I as(Class<I> type, InvocationHandler handler) {
    return requireNonNull(type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler)));
  }
}
