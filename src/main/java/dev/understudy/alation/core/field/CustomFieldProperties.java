package dev.understudy.alation.core.field;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How values of custom fields are taken.
 *
 * @param strictTemplates whether the Custom Field Values API and Relational Integration refuse fields that lie on no template of the
 *     object; off, because no API puts a field on a template
 */
@ConfigurationProperties("understudy.custom-fields")
public record CustomFieldProperties(@DefaultValue("false") boolean strictTemplates) {}
