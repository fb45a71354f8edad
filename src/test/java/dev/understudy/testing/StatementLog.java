package dev.understudy.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes the statements of the instances whose tests want to know; the calls of all others have their connections as they are. */
final class StatementLog extends OncePerRequestFilter implements BeanPostProcessor {

    private static final String NONE = "";

    private final Map<String, Queue<String>> wanted = new ConcurrentHashMap<>();
    private final ThreadLocal<String> instance = ThreadLocal.withInitial(() -> NONE);

    static StatementLog in(SpringApplication application) {
        StatementLog log = new StatementLog();
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(log));
        Onlookers.add(application, log);
        return log;
    }

    List<String> during(String ofInstance, Runnable calls) {
        Queue<String> statements = new ConcurrentLinkedQueue<>();
        wanted.put(ofInstance, statements);
        try {
            calls.run();
        } finally {
            wanted.remove(ofInstance);
        }
        return List.copyOf(statements);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        instance.set(Objects.requireNonNullElse(Written.instance(request), NONE));
        try {
            chain.doFilter(request, response);
        } finally {
            instance.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource plain ? watched(plain) : bean;
    }

    private DataSource watched(DataSource plain) {
        DataSource telling = ProxyDataSourceBuilder.create(plain)
                .afterQuery((execution, queries) -> note(queries.get(0).getQuery()))
                .build();
        return new DelegatingDataSource(plain) {
            @Override
            public Connection getConnection() throws SQLException {
                return (wanted.containsKey(instance.get()) ? telling : plain).getConnection();
            }
        };
    }

    private void note(String statement) {
        Queue<String> statements = wanted.get(instance.get());
        if (statements != null) {
            statements.add(statement);
        }
    }
}
