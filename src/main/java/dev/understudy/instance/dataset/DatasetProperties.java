package dev.understudy.instance.dataset;

import dev.understudy.settings.SettingProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What new instances start from.
 *
 * @param dataset {@code starter} (a small catalog with one object of every kind), {@code empty} (just the seven users and the
 *     Matillion logins) or the path of a dataset document; a document with a mistake stops the start. Instances
 *     that a store has from before stay what they are, and a reset brings back what their own document says by then
 * @param datasetMaxValues how many values, keys among them, a dataset document or fixtures may have once all aliases are written out;
 *     each takes up to a kilobyte of memory while the document is loaded
 */
@ConfigurationProperties("understudy")
public record DatasetProperties(
        @DefaultValue("starter") String dataset,
        @DefaultValue("50000") int datasetMaxValues) {

    public DatasetProperties {
        SettingProblem.unless(
                datasetMaxValues > 0, "understudy.dataset-max-values", datasetMaxValues, "a whole number from 1");
    }
}
