package dev.understudy.web;

import dev.understudy.error.Malformed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.springframework.util.MultiValueMap;

/** The fields of a form that comes in parts; files among them are left out. */
public final class MultipartForm {

    private record Whole(byte[] body, String contentType, Charset charset) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return charset.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }

    private MultipartForm() {}

    /** All fields in their order; a body that cannot be taken apart is refused. */
    public static MultiValueMap<String, String> of(byte[] body, String contentType, Charset charset) {
        FormFields fields = new FormFields();
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new Whole(body, contentType, charset));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (part.isFormField()) {
                    fields.add(part.getFieldName(), new String(part.openStream().readAllBytes(), charset));
                }
            }
        } catch (IOException | IllegalArgumentException broken) { // the latter of encoded words that are none
            throw new Malformed("Multipart form parse error");
        }
        return fields.all();
    }
}
