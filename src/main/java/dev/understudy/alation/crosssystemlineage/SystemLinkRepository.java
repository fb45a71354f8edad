package dev.understudy.alation.crosssystemlineage;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface SystemLinkRepository extends Repository<SystemLink, Long> {

    List<SystemLink> findByIdIn(Collection<Long> ids);

    List<SystemLink> findBySourceOidIn(Collection<Long> oids);

    <S extends SystemLink> List<S> saveAll(Iterable<S> links);

    void deleteAll(Iterable<? extends SystemLink> links);
}
