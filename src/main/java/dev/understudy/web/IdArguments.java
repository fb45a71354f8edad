package dev.understudy.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Gives controllers that declare a {@code long} what {@link Ids} reads in path or query. It takes an editor: where a converter
 * refuses a text, Spring asks its own editor, and that one understands {@code 0x2} and {@code #2}.
 */
@ControllerAdvice
class IdArguments {

    @InitBinder
    void readIds(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new IdEditor());
        binder.registerCustomEditor(Long.class, new IdEditor());
    }

    private static final class IdEditor extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(Ids.read(text).orElseThrow(() -> new IllegalArgumentException("no id: " + text)));
        }
    }
}
