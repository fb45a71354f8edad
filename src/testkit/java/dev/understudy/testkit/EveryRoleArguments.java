package dev.understudy.testkit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/**
 * The arguments of {@link EveryRole}. JUnit takes the first parameters of a parameterized test for arguments, so a world before the
 * role is one, too; but here it is not known yet of which test it will be, which {@link UnderstudyExtension} tells it later.
 */
final class EveryRoleArguments implements ArgumentsProvider {

    /** What JUnit 5 calls, and JUnit 6, too. */
    @Override
    @SuppressWarnings("deprecation")
    public Stream<? extends Arguments> provideArguments(ExtensionContext test) {
        Class<?>[] parameters = test.getRequiredTestMethod().getParameterTypes();
        int place = Arrays.asList(parameters).indexOf(Role.class);
        if (place < 0 || !Arrays.stream(parameters, 0, place).allMatch(World.class::equals)) {
            throw new IllegalStateException(
                    "@EveryRole needs a parameter of type Role, before which there may be a World");
        }
        return Stream.of(Role.values()).map(role -> Arguments.of(arguments(place, role)));
    }

    private static Object[] arguments(int place, Role role) {
        Object[] arguments = new Object[place + 1];
        Arrays.setAll(arguments, each -> each == place ? role : World.toCome());
        return arguments;
    }
}
