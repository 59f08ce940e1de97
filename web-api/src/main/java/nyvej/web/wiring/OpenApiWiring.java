package nyvej.web.wiring;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.stream.Stream;
import nyvej.event.MatchEvent.Choice;
import nyvej.event.MatchEvent.OwnChoiceReason;
import nyvej.vocabulary.BranchId;
import nyvej.vocabulary.Kommune;
import nyvej.vocabulary.Language;
import nyvej.vocabulary.MatchId;
import nyvej.vocabulary.NeedId;
import nyvej.vocabulary.OrganisationId;
import nyvej.vocabulary.PersonId;
import nyvej.vocabulary.PledgeId;
import nyvej.vocabulary.VolunteerId;
import nyvej.web.access.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API as it is: values of one component are written as that component. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {
  private static final List<Class<?>> IDS = List.of(NeedId.class, MatchId.class, VolunteerId.class, PledgeId.class,
      OrganisationId.class, BranchId.class, PersonId.class);

  @Bean
  OpenAPI openApi() {
    IDS.forEach(id -> SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema().format("uuid")));
    SpringDocUtils.getConfig()
        .replaceWithSchema(Kommune.class,
            new StringSchema().pattern("^\\d{4}$").description("official code, such as 0751"))
        .replaceWithSchema(Language.class, new StringSchema().description("BCP 47, such as da or ar"))
        .replaceWithSchema(Choice.class, new Schema<>().oneOf(List.of(
            choice("Proposed", "score", new NumberSchema()).addProperty("weights", new StringSchema())
                .required(List.of("type", "score", "weights")),
            choice("Own", "reason", words(OwnChoiceReason.values())))))
        .addRequestWrapperToIgnore(Caller.class);
    return new OpenAPI().info(new Info().title("Nyvej").version("1")
        .description(
            "Needs, volunteers, matches and pledges. Every failure is an RFC 9457 problem with a stable code."))
        .components(new Components().addSecuritySchemes("token",
            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  private static Schema<?> choice(String type, String name, Schema<?> value) {
    return new ObjectSchema().addProperty("type", words(type)).addProperty(name, value)
        .required(List.of("type", name));
  }

  private static StringSchema words(Object... words) {
    var schema = new StringSchema();
    schema.setEnum(Stream.of(words).map(Object::toString).toList());
    return schema;
  }
}
