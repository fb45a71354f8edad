package dev.understudy.web;

import java.beans.PropertyEditorSupport;
import org.springframework.beans.PropertyEditorRegistrar;
import org.springframework.beans.PropertyEditorRegistry;

/**
 * Gives controllers that declare a {@code long} what {@link Ids} reads in path or query. It takes an editor: where a converter
 * refuses a text, Spring asks its own editor, and that one understands {@code 0x2} and {@code #2}. It is registered where binders are
 * made; a method of an advice would be prepared for every call, whether it has a binder or not.
 */
final class IdArguments implements PropertyEditorRegistrar {

    @Override
    public void registerCustomEditors(PropertyEditorRegistry binder) {
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
