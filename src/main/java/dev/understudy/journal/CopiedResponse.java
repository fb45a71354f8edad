package dev.understudy.journal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** A response that keeps the beginning of its body while it is written. */
final class CopiedResponse extends HttpServletResponseWrapper {

    private final Beginning body = new Beginning();

    CopiedResponse(HttpServletResponse response) {
        super(response);
    }

    Beginning body() {
        return body;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Copied(super.getOutputStream());
    }

    /** Answers are written as bytes only. */
    @Override
    public PrintWriter getWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.forget();
    }

    @Override
    public void reset() {
        super.reset();
        body.forget();
    }

    private final class Copied extends ServletOutputStream {

        private final ServletOutputStream to;

        Copied(ServletOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int octet) throws IOException {
            to.write(octet);
            body.add(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            to.write(bytes, offset, count);
            body.add(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
