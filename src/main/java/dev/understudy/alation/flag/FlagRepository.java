package dev.understudy.alation.flag;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FlagRepository extends Repository<Flag, Long> {

    Flag save(Flag flag);

    Optional<Flag> findById(long id);

    Optional<Flag> findByOtypeAndOidAndFlagTypeAndEndorserId(
            String otype, long oid, FlagType flagType, long endorserId);

    void delete(Flag flag);
}
