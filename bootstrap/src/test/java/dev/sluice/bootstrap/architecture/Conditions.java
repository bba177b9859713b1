package dev.sluice.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What the rules say that ArchUnit has no words for. */
final class Conditions {
    private Conditions() {}

    /** Records, enums, interfaces, and final classes. */
    static ArchCondition<JavaClass> beAValue() {
        return condition(
                "be a value",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.getModifiers().contains(JavaModifier.FINAL));
    }

    /** An interface, or what goes in and out of one: records, enums, exceptions, and functions without a state. */
    static ArchCondition<JavaClass> beAPortOrAValue() {
        return condition(
                "be a port or a value",
                type -> type.isInterface()
                        || type.isRecord()
                        || type.isEnum()
                        || type.isAssignableTo(RuntimeException.class)
                        || isWithoutInstance(type));
    }

    private static boolean isWithoutInstance(JavaClass type) {
        return type.getMethods().stream().allMatch(Conditions::isStatic)
                && type.getConstructors().stream()
                        .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE));
    }

    static ArchCondition<JavaClass> haveOnePublicMethod() {
        return condition(
                "have one public method",
                type -> type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .count()
                        == 1);
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition(
                "reside in a package that is null-marked",
                type -> type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent());
    }

    static DescribedPredicate<JavaClass> implementsAPortOf(House house) {
        return DescribedPredicate.describe(
                "implements a port",
                type -> type.getAllRawInterfaces().stream()
                        .anyMatch(port -> port.getPackageName().equals(house.only("application.port"))));
    }

    /** Every {@code now}, every clock of the system, and every id or number that nobody gave. */
    static DescribedPredicate<JavaMethodCall> makesTimeOrChance() {
        return DescribedPredicate.describe("makes time or chance", call -> {
            var owner = call.getTargetOwner();
            return switch (owner.getPackageName()) {
                case "java.time", "java.time.chrono" -> isStaticSource(call.getName());
                case "java.util.random" ->
                    call.getTarget()
                            .resolveMember()
                            .filter(Conditions::isStatic)
                            .isPresent();
                default -> isCall(call, UUID.class, "randomUUID") || isCall(call, Math.class, "random");
            };
        });
    }

    private static boolean isCall(JavaMethodCall call, Class<?> owner, String method) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method);
    }

    private static boolean isStaticSource(String method) {
        return method.equals("now") || method.startsWith("system") || method.startsWith("tick");
    }

    private static boolean isStatic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " should " + description));
                }
            }
        };
    }
}
