package dev.understudy.alation.customfield;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How values of custom fields are taken.
 *
 * @param strictTemplates whether the Custom Field Values API refuses fields that lie on no template of the object; off, because
 *     no API puts a field on a template
 */
@ConfigurationProperties("understudy.custom-fields")
record CustomFieldProperties(@DefaultValue("false") boolean strictTemplates) {}
