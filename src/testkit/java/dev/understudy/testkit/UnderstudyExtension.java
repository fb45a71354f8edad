package dev.understudy.testkit;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests their worlds, and takes them away. */
final class UnderstudyExtension
        implements ParameterResolver, InvocationInterceptor, AfterEachCallback, AfterAllCallback {

    private static final Namespace SPACE = Namespace.create(UnderstudyExtension.class);
    private static final int MOST_OF_A_NAME = 31;
    private static final int UNIQUE = 8;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        boolean isClient = type == Client.class && (parameter.isAnnotated(As.class) || isForgotten(parameter));
        return isClient || type == World.class && !isArgument(parameter);
    }

    /** A client without a role; of a parameterized test it may be an argument. */
    private static boolean isForgotten(ParameterContext parameter) {
        return !AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), TestTemplate.class);
    }

    /** Of a world before the role {@link EveryRoleArguments} has thought. */
    private static boolean isArgument(ParameterContext parameter) {
        Class<?>[] all = parameter.getDeclaringExecutable().getParameterTypes();
        return AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), EveryRole.class)
                && Stream.of(all).skip(parameter.getIndex()).anyMatch(Role.class::equals);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        boolean isClient = parameter.getParameter().getType() == Client.class;
        if (isClient != parameter.isAnnotated(As.class)) {
            throw new ParameterResolutionException(
                    isClient
                            ? "Add @As(ROLE) to the Client, to say in which role it calls"
                            : "@As belongs on a Client; a World has no role");
        }
        World world = world(test);
        return parameter
                .findAnnotation(As.class)
                .<Object>map(as -> world.as(as.value()))
                .orElse(world);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext test)
            throws Throwable {
        for (Object argument : call.getArguments()) {
            if (argument instanceof World world && world.isToCome()) {
                world.become(world(test));
            }
        }
        invocation.proceed();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        end(test);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        end(test);
        AnnotationSupport.findAnnotation(test.getRequiredTestClass(), UnderstudyTest.class)
                .map(UnderstudyTest::coverage)
                .stream()
                .flatMap(Stream::of)
                .forEach(wanted -> TestRun.server().assertCovered(wanted.rows(), wanted.minimum()));
    }

    /** The test's world, or that of its class. */
    private static World world(ExtensionContext test) {
        return store(test)
                .getOrComputeIfAbsent(Beginning.class, key -> Beginning.of(() -> begin(test)), Beginning.class)
                .world();
    }

    private static World begin(ExtensionContext test) {
        return TestRun.server().newWorld(name(test), dataset(test.getRequiredTestClass()));
    }

    /** Where the world was begun, and there alone: a store does not remove what an outer one has. */
    private static void end(ExtensionContext test) {
        Optional.ofNullable(store(test).remove(Beginning.class, Beginning.class))
                .ifPresent(Beginning::end);
    }

    /** A world, or why there is none: a store would tell that once more to whoever removes it. One of both is null. */
    private record Beginning(World begun, Throwable failure) {

        static Beginning of(Supplier<World> world) {
            try {
                return new Beginning(world.get(), null);
            } catch (RuntimeException | AssertionError failed) {
                return new Beginning(null, failed);
            }
        }

        World world() {
            if (failure instanceof RuntimeException failed) {
                throw failed;
            }
            if (failure instanceof AssertionError failed) {
                throw failed;
            }
            return begun;
        }

        void end() {
            if (begun != null) {
                begun.close();
            }
        }
    }

    private static Store store(ExtensionContext test) {
        return test.getStore(SPACE);
    }

    /** Tells a reader of the server's log or its list of instances which test it is; what follows keeps runs apart. */
    private static String name(ExtensionContext test) {
        String words = test.getRequiredTestClass().getSimpleName()
                + test.getTestMethod().map(method -> "-" + method.getName()).orElse("");
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
        String unique = UUID.randomUUID().toString().substring(0, UNIQUE);
        return plain.substring(0, Math.min(plain.length(), MOST_OF_A_NAME)) + "-" + unique;
    }

    /** Classes within a class have what that has. */
    private static String dataset(Class<?> tests) {
        return Stream.<Class<?>>iterate(tests, each -> each != null, Class::getEnclosingClass)
                .flatMap(each -> AnnotationSupport.findAnnotation(each, UnderstudyTest.class).stream())
                .findFirst()
                .map(UnderstudyTest::dataset)
                .orElse("");
    }
}
