package nyvej.web.api;

import java.net.URI;
import java.time.InstantSource;
import nyvej.slice.Answer;
import nyvej.web.command.CommandSender;
import nyvej.web.command.Known;
import nyvej.web.command.Opaque;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers to commands, which carry the position from which on a query sees what they did. */
@Component
class Answers {
  /** The header of the position that an answer stands at, or that a query demands. */
  static final String POSITION = CommandSender.POSITION;
  /** The header of a client's key for a command. */
  static final String IDEMPOTENCY_KEY = CommandSender.IDEMPOTENCY_KEY;

  private final Opaque opaque;
  private final InstantSource time;

  Answers(Opaque opaque, InstantSource time) {
    this.opaque = opaque;
    this.time = time;
  }

  /** 201, with the new thing's place under {@code path}. */
  ResponseEntity<Created> created(String path, Answer.Done done) {
    return ResponseEntity.created(URI.create(path + "/" + done.subject()))
        .header(POSITION, position(done))
        .body(new Created(done.subject()));
  }

  /** 204. */
  ResponseEntity<Void> done(Answer.Done done) {
    return ResponseEntity.noContent().header(POSITION, position(done)).build();
  }

  private String position(Answer.Done done) {
    return opaque.position(new Known(done.position(), time.instant()));
  }
}
