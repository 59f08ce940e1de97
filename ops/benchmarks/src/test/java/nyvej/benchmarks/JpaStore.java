package nyvej.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.hibernate.cfg.Configuration;

/** Axon 5's own storage by JPA: Hibernate on PostgreSQL, a transaction bound to its thread. */
final class JpaStore implements TransactionManager, AutoCloseable {

  private final Sql sql;
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();
  private final AggregateBasedJpaEventStorageEngine engine;

  /** Fills it with so many events if it is empty, ten of each aggregate. */
  JpaStore(String url, long events) {
    sql = new Sql(url);
    var configuration = new Configuration().addAnnotatedClass(AggregateEventEntry.class)
        .setProperty("hibernate.dialect", ByteaDialect.class.getName()).setProperty("hibernate.hbm2ddl.auto", "update");
    configuration.getProperties().put("hibernate.connection.datasource", sql.source());
    factory = configuration.buildSessionFactory();
    engine = new AggregateBasedJpaEventStorageEngine(() -> leftOpen(Objects.requireNonNull(bound.get())), this,
        FilledLog.CONVERTER, defaults -> defaults);
    if (events > 0 && last() == 0) {
      fill(events);
    }
  }

  /** As Spring would give it to the engine, which closes it before the transaction is committed. */
  private static EntityManager leftOpen(EntityManager manager) {
    return (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(),
        new Class<?>[]{EntityManager.class}, (_, method, arguments) -> {
          if ("close".equals(method.getName())) {
            return null;
          }
          try {
            return method.invoke(manager, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private void fill(long events) {
    long aggregates = events / Measured.OF_A_SUBJECT;
    sql.execute("""
        INSERT INTO AggregateEventEntry (globalIndex, identifier, type, version, payload, metadata, timestamp,
            aggregateType, aggregateIdentifier, aggregateSequenceNumber)
          SELECT nextval('"aggregate-event-global-index-sequence"'), gen_random_uuid(), 'measured', '1',
            convert_to('"' || left(repeat(md5(i::text), 10), 300) || '"', 'UTF8'), '{}'::bytea, '2026-11-01T00:00:00Z',
            'need', 'f' || i %% %d, i / %d FROM generate_series(0, %d) i ORDER BY i""".formatted(aggregates, aggregates,
        events - 1));
    sql.execute("VACUUM ANALYZE AggregateEventEntry");
  }

  AggregateBasedJpaEventStorageEngine engine() {
    return engine;
  }

  Sql sql() {
    return sql;
  }

  long last() {
    return sql.number("SELECT coalesce(max(globalIndex), 0) FROM AggregateEventEntry");
  }

  @Override
  public Transaction startTransaction() {
    EntityManager manager = factory.createEntityManager();
    EntityTransaction transaction = manager.getTransaction();
    transaction.begin();
    bound.set(manager);
    return new Transaction() {
      @Override
      public void commit() {
        transaction.commit();
        end();
      }

      @Override
      public void rollback() {
        if (transaction.isActive()) {
          transaction.rollback();
        }
        end();
      }

      private void end() {
        bound.remove();
        manager.close();
      }
    };
  }

  @Override
  public void close() {
    engine.close();
    factory.close();
    sql.close();
  }
}
