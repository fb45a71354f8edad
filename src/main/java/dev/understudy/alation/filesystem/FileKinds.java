package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import dev.understudy.alation.core.otype.Otypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog. */
@Configuration(proxyBeanMethods = false)
class FileKinds {

    static final String DIRECTORY = "directory";
    private static final String FILE = "file";

    @Bean
    ObjectStore<FileSystemState> fileSystems(ObjectStores stores) {
        return stores.of(ObjectKind.of(FileSystemState.class, Otypes.FILE_SYSTEM, "file_system", "/filesystem/{id}/")
                .keyedBy(system -> String.valueOf(system.id())));
    }

    @Bean
    ObjectStore<FileState> directories(ObjectStores stores) {
        return stores.of(placed(ObjectKind.of(FileState.class, DIRECTORY, "stored_directory", "/directory/{id}/")));
    }

    @Bean
    ObjectStore<FileState> files(ObjectStores stores) {
        return stores.of(placed(ObjectKind.of(FileState.class, FILE, "stored_file", "/file/{id}/")));
    }

    private static ObjectKind<FileState> placed(ObjectKind<FileState> kind) {
        return kind.keyed(FileState::key, FileState::name)
                .liesIn("directoryId", DIRECTORY)
                .liesIn("topOf", Otypes.FILE_SYSTEM);
    }
}
