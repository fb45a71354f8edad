package dev.understudy.alation.bi;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows users of a BI platform with the users of the catalog that they are. */
@Component
class BiUserPayloads {

    private final People people;

    BiUserPayloads(People people) {
        this.people = people;
    }

    List<BiUserPayload> of(List<BiShown> users) {
        List<String> emails = users.stream()
                .map(user -> user.as(BiUserItem.class).email())
                .filter(Objects::nonNull)
                .toList();
        Map<String, ObjectRef> known = people.byEmail(emails);
        return users.stream().map(user -> of(user, known)).toList();
    }

    BiUserPayload of(BiShown user) {
        return of(List.of(user)).get(0);
    }

    private static BiUserPayload of(BiShown user, Map<String, ObjectRef> known) {
        BiUserItem item = user.as(BiUserItem.class);
        ObjectRef account = item.email() == null ? null : known.get(item.email());
        return new BiUserPayload(user.id(), item, idOf(account), user.others());
    }

    private static @Nullable Long idOf(@Nullable ObjectRef account) {
        return account == null ? null : Long.valueOf(account.oid());
    }
}
