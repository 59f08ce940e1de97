package nyvej.ops.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Answers Jackson's questions about annotations from the shape of the types, as if the annotations were there. */
final class RecordConventions extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedMethod method
        && ValueRecords.isValueRecord(method.getDeclaringClass())
        && method.getName().equals("value")
        && method.getParameterCount() == 0) {
      return true;
    }
    return super.hasAsValue(config, annotated);
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedConstructor constructor
        && ValueRecords.isValueRecord(constructor.getDeclaringClass())
        && isCanonical(constructor)) {
      return JsonCreator.Mode.DELEGATING;
    }
    return super.findCreatorAnnotation(config, annotated);
  }

  private static boolean isCanonical(AnnotatedConstructor constructor) {
    return constructor.getParameterCount() == 1
        && constructor.getRawParameterType(0) == constructor.getDeclaringClass().getRecordComponents()[0].getType();
  }

  /** A component that is not {@code @Nullable} must be there: no half of a record is ever read. */
  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return mustBeThere(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedMember member && mustBeThere(member)
        ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
        : super.findSetterInfo(config, annotated);
  }

  private static boolean mustBeThere(AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        && parameter.getOwner() instanceof AnnotatedConstructor constructor
        && constructor.getDeclaringClass().isRecord() && isCanonical(constructor.getAnnotated())
        && !mayBeAbsent(constructor.getDeclaringClass().getRecordComponents()[parameter.getIndex()]);
  }

  private static boolean isCanonical(Constructor<?> constructor) {
    var components = constructor.getDeclaringClass().getRecordComponents();
    return Arrays.equals(constructor.getParameterTypes(),
        Arrays.stream(components).map(RecordComponent::getType).toArray());
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getType().isPrimitive() || component.getType() == Optional.class
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedClass type && isSealedInterface(type.getRawType())) {
      return JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true);
    }
    return super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedClass type && isSealedInterface(type.getRawType())) {
      return members(type.getRawType());
    }
    return super.findSubtypes(config, annotated);
  }

  private static boolean isSealedInterface(Class<?> type) {
    return type.isInterface() && type.isSealed();
  }

  private static List<NamedType> members(Class<?> family) {
    var members = new ArrayList<Class<?>>();
    collectMembers(family, members);
    var names = new HashSet<String>();
    for (Class<?> member : members) {
      if (!names.add(member.getSimpleName())) {
        throw new IllegalArgumentException("two members of " + family.getName() + " share the simple name "
            + member.getSimpleName() + ", so \"type\" can't tell them apart");
      }
      refuseComponentNamedType(family, member);
    }
    return members.stream().map(member -> new NamedType(member, member.getSimpleName())).toList();
  }

  private static void collectMembers(Class<?> family, List<Class<?>> members) {
    for (Class<?> permitted : Objects.requireNonNull(family.getPermittedSubclasses())) {
      if (isSealedInterface(permitted)) {
        collectMembers(permitted, members);
      } else if (!members.contains(permitted)) {
        members.add(permitted);
      }
    }
  }

  private static void refuseComponentNamedType(Class<?> family, Class<?> member) {
    if (!member.isRecord()) {
      return;
    }
    for (var component : member.getRecordComponents()) {
      if (component.getName().equals("type")) {
        throw new IllegalArgumentException("the component \"type\" of " + member.getName()
            + " collides with the \"type\" that names members of " + family.getName());
      }
    }
  }
}
