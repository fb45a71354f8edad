package dev.understudy.trouble;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** An answer of whose body only the first half of the first piece is sent. Whoever writes it does not notice. */
final class CutOffResponse extends HttpServletResponseWrapper {

    CutOffResponse(HttpServletResponse whole) {
        super(whole);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new FirstHalf(super.getOutputStream());
    }

    /** Answers are written as bytes only. */
    @Override
    public PrintWriter getWriter() {
        throw new UnsupportedOperationException();
    }

    private static final class FirstHalf extends ServletOutputStream {

        private final ServletOutputStream client;
        private boolean isOver;

        FirstHalf(ServletOutputStream client) {
            this.client = client;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!isOver) {
                isOver = true;
                client.write(bytes, from, length / 2);
            }
        }

        @Override
        public void write(int letter) {
            isOver = true;
        }

        @Override
        public void flush() throws IOException {
            client.flush();
        }

        /** Not the client's, which would take the body for whole. */
        @Override
        public void close() {}

        @Override
        public boolean isReady() {
            return client.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            client.setWriteListener(listener);
        }
    }
}
