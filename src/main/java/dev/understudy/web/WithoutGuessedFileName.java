package dev.understudy.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Takes off the name of a file that Spring gives answers whose path seems to end with one, such as {@code …/name/joe.doe}: neither service
 * does so.
 */
@Component
class WithoutGuessedFileName implements Filter {

    private static final String GUESSED = "inline;filename=f.txt";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String uri = ((HttpServletRequest) request).getRequestURI();
        boolean seemsToBeAFile = uri.lastIndexOf('.') > uri.lastIndexOf('/');
        chain.doFilter(request, seemsToBeAFile ? new Unnamed((HttpServletResponse) response) : response);
    }

    private static final class Unnamed extends HttpServletResponseWrapper {

        Unnamed(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!(value.equals(GUESSED) && name.equals(HttpHeaders.CONTENT_DISPOSITION))) {
                super.addHeader(name, value);
            }
        }
    }
}
