package dev.understudy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.AutowireCandidateResolver;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Which bean a parameter means. Spring compares the type of each parameter with those of all beans, a thousand of them, which took a fifth of a
 * start's main thread. Here all beans are looked at once, and where just one has the type, its name is suggested; Spring compares that one, and all
 * of them only where there are several, or none.
 */
final class BeansByType implements AutowireCandidateResolver {

    /** @param beans how many there were when it was made */
    private record Index(int beans, Map<Class<?>, String> names) {}

    private static final String SEVERAL = "";

    private final DefaultListableBeanFactory beans;
    private final AutowireCandidateResolver spring;
    private volatile Index index = new Index(0, Map.of());

    private BeansByType(DefaultListableBeanFactory beans, AutowireCandidateResolver spring) {
        this.beans = beans;
        this.spring = spring;
    }

    /** Has the beans found so. */
    static void use(ConfigurableListableBeanFactory factory) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) factory;
        beans.setAutowireCandidateResolver(new BeansByType(beans, beans.getAutowireCandidateResolver()));
    }

    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor parameter) {
        String given = spring.getSuggestedName(parameter);
        return given == null ? onlyOneOf(parameter.getDependencyType()) : given;
    }

    private @Nullable String onlyOneOf(Class<?> type) {
        String name = index().names().get(type);
        return SEVERAL.equals(name) ? null : name;
    }

    /** Two threads may make it at once, which is better than that one waits for the other. */
    private Index index() {
        Index made = index;
        if (made.beans() != beans.getBeanDefinitionCount()) {
            made = new Index(beans.getBeanDefinitionCount(), namesByType());
            index = made;
        }
        return made;
    }

    private Map<Class<?>, String> namesByType() {
        Map<Class<?>, String> found = new HashMap<>();
        for (String name : beans.getBeanDefinitionNames()) {
            for (Class<?> type : typesOf(beans.getType(name, false))) {
                found.merge(type, name, (one, another) -> SEVERAL);
            }
        }
        return found;
    }

    private static Set<Class<?>> typesOf(@Nullable Class<?> bean) {
        Set<Class<?>> types = new HashSet<>();
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            add(type, types);
        }
        return types;
    }

    private static void add(Class<?> type, Set<Class<?>> types) {
        if (types.add(type)) {
            for (Class<?> each : type.getInterfaces()) {
                add(each, types);
            }
        }
    }

    @Override
    public boolean isAutowireCandidate(BeanDefinitionHolder bean, DependencyDescriptor parameter) {
        return spring.isAutowireCandidate(bean, parameter);
    }

    @Override
    public boolean isRequired(DependencyDescriptor parameter) {
        return spring.isRequired(parameter);
    }

    @Override
    public boolean hasQualifier(DependencyDescriptor parameter) {
        return spring.hasQualifier(parameter);
    }

    @Override
    public @Nullable Object getSuggestedValue(DependencyDescriptor parameter) {
        return spring.getSuggestedValue(parameter);
    }

    @Override
    public @Nullable Object getLazyResolutionProxyIfNecessary(DependencyDescriptor parameter, @Nullable String bean) {
        return spring.getLazyResolutionProxyIfNecessary(parameter, bean);
    }

    @Override
    public @Nullable Class<?> getLazyResolutionProxyClass(DependencyDescriptor parameter, @Nullable String bean) {
        return spring.getLazyResolutionProxyClass(parameter, bean);
    }
}
