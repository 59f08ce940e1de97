package nyvej.ops.sim;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The blocking driver's interfaces on a simulated server: what is used of them here, and no more. */
public final class BlockingDriver {
  private BlockingDriver() {}

  public static MongoDatabase database(SimulatedServer server, Line line) {
    return as(MongoDatabase.class, (_, method, arguments) -> switch (method.getName()) {
      case "getCollection" -> collection(
          new SimulatedCollection(server, line, (String) arguments[0], false, false),
          form((Class<?>) (arguments.length == 1 ? Document.class : arguments[1])));
      case "listCollectionNames" -> iterable(line.read("lists collections", () -> List.copyOf(server.collections())));
      default -> throw new UnsupportedOperationException(method.toString());
    });
  }

  private static <T> Documented<T> form(Class<T> type) {
    return new Documented<>(type, MongoClientSettings.getDefaultCodecRegistry());
  }

  private static <T> MongoCollection<?> collection(SimulatedCollection documents, Documented<T> form) {
    return as(MongoCollection.class, (_, method, arguments) -> switch (method.getName()) {
      case "withReadPreference" -> collection(documents, form);
      case "withWriteConcern" -> collection(new SimulatedCollection(documents.server(), documents.line(),
          documents.name(), documents.byMajorityOnly(), isMajority((WriteConcern) arguments[0])), form);
      case "withReadConcern" -> collection(new SimulatedCollection(documents.server(), documents.line(),
          documents.name(), arguments[0].equals(ReadConcern.MAJORITY), documents.toMajority()), form);
      case "createIndex" -> documents.line().read("makes an index on " + documents.name(), () -> "index");
      case "find" -> iterable(new Search<>(documents, form, arguments));
      case "insertOne" -> documents.insert(form.of(form.type().cast(arguments[0])));
      case "insertMany" -> {
        documents.insert(((List<?>) arguments[0]).stream().map(each -> form.of(form.type().cast(each))).toList());
        yield null;
      }
      case "updateOne" -> documents.update(form.of((Bson) arguments[0]), form.of((Bson) arguments[1]));
      case "deleteOne" -> documents.delete(form.of((Bson) arguments[0]), false);
      case "findOneAndUpdate" -> {
        BsonDocument after = documents.findAndUpdate(form.of((Bson) arguments[0]), form.of((Bson) arguments[1]));
        yield after == null ? null : form.from(after);
      }
      default -> throw new UnsupportedOperationException(method.toString());
    });
  }

  public static boolean isMajority(WriteConcern concern) {
    return "majority".equals(concern.getWObject());
  }

  private static FindIterable<?> iterable(Search<?> search) {
    return as(FindIterable.class, (self, method, arguments) -> search.takes(method.getName(), arguments)
        ? self
        : given(search.found(), method.getName(), arguments));
  }

  private static MongoIterable<?> iterable(List<?> found) {
    return as(MongoIterable.class, (_, method, arguments) -> given(found, method.getName(), arguments));
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object given(List<?> found, String how, Object[] arguments) {
    return switch (how) {
      case "first" -> found.isEmpty() ? null : found.getFirst();
      case "into" -> {
        ((Collection<Object>) arguments[0]).addAll(found);
        yield arguments[0];
      }
      case "forEach" -> {
        found.forEach((Consumer<Object>) arguments[0]);
        yield null;
      }
      case "map" -> iterable(new ArrayList<>(found.stream().map((Function<Object, Object>) arguments[0]).toList()));
      case "cursor", "iterator" -> cursor(found.iterator());
      default -> throw new UnsupportedOperationException(how);
    };
  }

  private static MongoCursor<?> cursor(Iterator<?> found) {
    return as(MongoCursor.class, (_, method, _) -> switch (method.getName()) {
      case "hasNext" -> found.hasNext();
      case "next" -> found.next();
      case "close" -> null;
      default -> throw new UnsupportedOperationException(method.toString());
    });
  }

  private static <I> I as(Class<I> type, InvocationHandler handler) {
    return requireNonNull(type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler)));
  }
}
