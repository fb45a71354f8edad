package dev.understudy.journal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;

/** A request that keeps the beginning of its body while somebody reads it. */
final class CopiedRequest extends HttpServletRequestWrapper {

    private final Beginning body = new Beginning();

    CopiedRequest(HttpServletRequest request) {
        super(request);
    }

    Beginning body() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Copied(super.getInputStream());
    }

    /** Bodies are read as bytes only. */
    @Override
    public BufferedReader getReader() {
        throw new UnsupportedOperationException();
    }

    private final class Copied extends ServletInputStream {

        private final ServletInputStream from;

        Copied(ServletInputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            int octet = from.read();
            if (octet >= 0) {
                body.add(octet);
            }
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            int count = from.read(bytes, offset, most);
            if (count > 0) {
                body.add(bytes, offset, count);
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return from.available();
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
