package dev.understudy.alation.search;

import dev.understudy.settings.SettingProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the full text is.
 *
 * @param memoryUpTo how many objects of an instance may be searched in memory; with more of them their full text lies in files
 * @param directory where the files of full texts are kept, beside whatever else lies there, for one server alone; without it they lie in the store, or end with the server
 */
@ConfigurationProperties("understudy.search")
record SearchProperties(
        @DefaultValue("20000") int memoryUpTo, @Nullable Path directory) {

    SearchProperties {
        SettingProblem.unless(memoryUpTo >= 0, "understudy.search.memory-up-to", memoryUpTo, "a number from 0");
        if (directory != null) {
            SettingProblem.unless(
                    !Files.exists(directory) || Files.isDirectory(directory),
                    "understudy.search.directory",
                    directory,
                    "a directory");
        }
    }
}
