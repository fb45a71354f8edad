package dev.understudy.alation.datasource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of data sources.
 *
 * @param anyDbtype whether native data sources may be of any database type, not only of those that the product certifies
 */
@ConfigurationProperties("understudy.data-sources")
record DataSourceProperties(@DefaultValue("false") boolean anyDbtype) {}
