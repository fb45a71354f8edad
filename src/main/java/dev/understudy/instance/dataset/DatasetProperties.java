package dev.understudy.instance.dataset;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What new instances start from.
 *
 * @param dataset {@code starter} (a small catalog with one object of every kind), {@code empty} (just the seven users and the
 *     Matillion logins) or the path of a dataset document; a document with a mistake stops the start
 */
@ConfigurationProperties("understudy")
public record DatasetProperties(@DefaultValue("starter") String dataset) {}
